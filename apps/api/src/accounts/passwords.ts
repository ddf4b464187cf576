import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { newToken } from './token';

/** 19 MiB and two passes: the least that OWASP's password storage cheat sheet asks. The package's default is Argon2id. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords are kept as slow hashes. Never call this inside a transaction: it takes its time on purpose. */
@Injectable()
export class Passwords {
  /** Stands in where there is no hash, so that an answer about nobody takes as long as one about somebody. */
  private readonly nobodys = this.hash(newToken());

  hash(password: string): Promise<string> {
    return hash(sameOnEveryKeyboard(password), cost);
  }

  async isRight(password: string, passwordHash: string | null): Promise<boolean> {
    const matches = await verify(
      passwordHash ?? (await this.nobodys),
      sameOnEveryKeyboard(password),
    );
    return matches && passwordHash !== null;
  }
}

/** Keyboards write `é` as one character or as two. */
const sameOnEveryKeyboard = (password: string) => password.normalize('NFKC');
