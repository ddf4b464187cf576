import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { takesKey, type Endpoint } from '@tracker/contract';
import type { FastifyRequest } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { z } from 'zod';
import { Clock } from './clock';
import { endpointKey } from './endpoint.decorator';
import { Refused } from './refused';
import { repeatably, requestId, stillRunning, type Repeatable } from './repeats';

/** Who a request comes from is found out by the guard of the accounts. */
type FromPerson = FastifyRequest & { signedIn?: { id: string } };

/**
 * A request that comes again with the same `Idempotency-Key` gets its answer again, and nothing is
 * done twice (docs/decisions/0009-retries-and-lost-updates.md). Without a key it is answered as ever.
 */
@Injectable()
export class RepeatInterceptor implements NestInterceptor {
  /** Only to say so at once: what must not be done twice is decided in the database. */
  private readonly running = new Set<string>();

  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const endpoint = this.reflector.get<Partial<Endpoint>>(endpointKey, context.getHandler());
    const request = context.switchToHttp().getRequest<FromPerson>();
    const repeatable = takesKey(endpoint) && this.repeatableOf(request);
    if (!repeatable) return next.handle();
    return of(await this.once(repeatable, () => lastValueFrom(next.handle())));
  }

  private repeatableOf(request: FromPerson): Repeatable | null {
    const { 'idempotency-key': key, 'if-match': version = '' } = request.headers;
    if (key === undefined || !request.signedIn) return null;
    if (!z.uuid().safeParse(key).success) throw new Refused(422, 'Idempotency-Key must be a UUID');
    return {
      person: request.signedIn.id,
      key: String(key).toLowerCase(),
      sent: [request.method, request.url, version, JSON.stringify(request.body ?? null)],
      at: this.clock.now(),
    };
  }

  private async once<T>(request: Repeatable, answer: () => Promise<T>): Promise<T> {
    const id = requestId(request);
    if (this.running.has(id)) throw stillRunning();
    this.running.add(id);
    try {
      return await repeatably(request, answer);
    } finally {
      this.running.delete(id);
    }
  }
}
