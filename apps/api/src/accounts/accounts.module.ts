import { Module } from '@nestjs/common';
import { Accounts } from './accounts';
import { AccountsController } from './accounts.controller';
import { Attempts } from './attempts';
import { Credentials } from './credentials';
import { Invitations } from './invitations';
import { PasswordGuard, PasswordStrategy } from './password.guard';
import { Passwords } from './passwords';
import { SessionGuard } from './session.guard';
import { Sessions } from './sessions';

@Module({
  controllers: [AccountsController],
  providers: [
    Accounts,
    Attempts,
    Credentials,
    Invitations,
    Passwords,
    PasswordGuard,
    PasswordStrategy,
    SessionGuard,
    Sessions,
  ],
  exports: [Attempts, Invitations, Passwords, SessionGuard, Sessions],
})
export class AccountsModule {}
