import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@tracker/contract';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { endpointKey } from './endpoint.decorator';

/** Sends the version of what is answered as `ETag`, where the contract says that it has one. */
@Injectable()
export class VersionTagInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { etag } = this.reflector.get<Partial<Endpoint>>(endpointKey, context.getHandler());
    if (etag === undefined) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(tap((answer) => void reply.header('etag', `"${String(at(answer, etag))}"`)));
  }
}

const at = (answer: unknown, path: string): unknown =>
  path.split('.').reduce((value, name) => new Map(Object.entries(value ?? {})).get(name), answer);
