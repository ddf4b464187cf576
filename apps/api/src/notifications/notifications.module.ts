import { Global, Module } from '@nestjs/common';
import { Delivery } from './delivery';
import { Mail } from './mail';

/** Global, because any feature may have something to tell. */
@Global()
@Module({ providers: [Delivery, Mail], exports: [Delivery, Mail] })
export class NotificationsModule {}
