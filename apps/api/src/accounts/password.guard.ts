import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { accounts } from '@tracker/contract';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { invalidInput } from '../platform/invalid-input';
import { Credentials } from './credentials';
import type { Proven } from './sessions';

type WithUser = FastifyRequest & { user?: Proven };

/** Passport's local strategy: it takes the email address and the password from the body. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly credentials: Credentials) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  validate(request: FastifyRequest, email: string, password: string): Promise<Proven> {
    return this.credentials.prove({ email, address: request.ip }, password);
  }
}

/** Lets a request in whose email address and password are right. Says first what is missing. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sent = accounts.signIn.body.safeParse(request.body ?? {});
    if (!sent.success) throw invalidInput(sent.error.issues);
    // As the contract reads it: trimmed and in lower case. The strategy takes it from here.
    request.body = sent.data;
    return super.canActivate(context);
  }
}

/** The person whose password was right. Below PasswordGuard. */
export const Proved = createParamDecorator((_: unknown, context: ExecutionContext): Proven => {
  const { user } = context.switchToHttp().getRequest<WithUser>();
  if (!user) throw new Error('Nobody has proved who they are');
  return user;
});
