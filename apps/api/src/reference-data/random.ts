/**
 * Numbers that look random and are the same each time: one stream for each name. The generator is
 * sfc32 of Chris Doty-Humphrey's PractRand, with 128 bits of state, so that ids do not repeat.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(name: string) {
    [this.a, this.b, this.c] = [hash(name, 1), hash(name, 2), hash(name, 3)];
    for (let i = 0; i < 12; i += 1) this.bits();
  }

  /** 32 bits, as a whole number from 0. */
  bits(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + (this.bits() % (to - from + 1));
  }

  /** True in this share of all cases, 0 to 1. */
  chance(share: number): boolean {
    return this.bits() < share * 2 ** 32;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.bits() % from.length];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  }

  /** A UUID of version 4. */
  id(): string {
    const [a = '', b = '', c = '', d = ''] = [0, 0, 0, 0].map(() =>
      this.bits().toString(16).padStart(8, '0'),
    );
    const variant = '89ab'[parseInt(c.slice(0, 1), 16) % 4] ?? '8';
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }
}

/** FNV-1a. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i += 1)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
