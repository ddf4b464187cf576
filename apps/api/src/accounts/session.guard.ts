import {
  createParamDecorator,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@tracker/contract';
import { forbidden, type PersonId } from '@tracker/domain';
import type { FastifyRequest } from 'fastify';
import { endpointKey } from '../platform/endpoint.decorator';
import { Sessions } from './sessions';

/** Who is signed in, and in which session. */
export type SignedIn = { id: PersonId; sessionId: string };
type WithPerson = FastifyRequest & { signedIn?: SignedIn };

/** Closed by default: an endpoint that does not say `public` needs a session, and its role if it names one. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Pick<Endpoint, 'access'> | undefined>(
      endpointKey,
      context.getHandler(),
    );
    if (endpoint?.access === 'public') return true;
    const request = context.switchToHttp().getRequest<WithPerson>();
    const signedIn = await this.sessions.signedInBy(request);
    if (!signedIn) throw new UnauthorizedException('Sign in to continue');
    request.signedIn = signedIn;
    if (endpoint?.access && !(await this.sessions.hasRole(signedIn.id, endpoint.access)))
      throw forbidden('You do not have access to this page');
    return true;
  }
}

const signedIn = (context: ExecutionContext): SignedIn => {
  const person = context.switchToHttp().getRequest<WithPerson>().signedIn;
  if (!person) throw new UnauthorizedException('Sign in to continue');
  return person;
};

/** The id of the person who is signed in. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext) => signedIn(context).id,
);

/** The person and their session. */
export const MySession = createParamDecorator((_: unknown, context: ExecutionContext) =>
  signedIn(context),
);
