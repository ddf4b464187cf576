import { Controller, Ip, Req, Res, UseGuards } from '@nestjs/common';
import { accounts as contract } from '@tracker/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint, Sent } from '../platform/endpoint.decorator';
import { Accounts } from './accounts';
import { Credentials } from './credentials';
import { Invitations } from './invitations';
import { PasswordGuard, Proved } from './password.guard';
import { MySession, type SignedIn } from './session.guard';
import { Sessions, type Proven } from './sessions';

const { getSession, signIn, signOut, staySignedIn, getService } = contract;
const { checkInvitation, acceptInvitation } = contract;
const { getAccount, changePassword, signOutEverywhereElse } = contract;

@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly credentials: Credentials,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
  ) {}

  @Endpoint(getService)
  service() {
    return this.accounts.service();
  }

  @Endpoint(signIn)
  @UseGuards(PasswordGuard)
  async signIn(
    @Proved() proven: Proven,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.accounts.me(await this.sessions.signIn(request, reply, proven));
  }

  @Endpoint(getSession)
  session(@MySession() me: SignedIn) {
    return this.accounts.me(me);
  }

  /** The guard has noted that the person was seen: that is all it takes. */
  @Endpoint(staySignedIn)
  staySignedIn(@MySession() me: SignedIn) {
    return this.accounts.me(me);
  }

  @Endpoint(signOut)
  async signOut(
    @MySession() { sessionId }: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.sessions.signOut(reply, sessionId);
    return {};
  }

  @Endpoint(checkInvitation)
  checkInvitation(@Sent(checkInvitation) { body }: Sent<typeof checkInvitation>) {
    return this.invitations.check(body.token);
  }

  @Endpoint(acceptInvitation)
  async acceptInvitation(
    @Sent(acceptInvitation) { body }: Sent<typeof acceptInvitation>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const proven = await this.invitations.accept(body.token, body.password);
    return this.accounts.me(await this.sessions.signIn(request, reply, proven));
  }

  @Endpoint(getAccount)
  account(@MySession() me: SignedIn) {
    return this.accounts.account(me);
  }

  @Endpoint(changePassword)
  async changePassword(
    @MySession() me: SignedIn,
    @Ip() address: string,
    @Sent(changePassword) { body }: Sent<typeof changePassword>,
  ) {
    await this.credentials.change(me, address, body);
    return {};
  }

  @Endpoint(signOutEverywhereElse)
  async signOutElsewhere(@MySession() me: SignedIn) {
    await this.accounts.signOutElsewhere(me);
    return {};
  }
}
