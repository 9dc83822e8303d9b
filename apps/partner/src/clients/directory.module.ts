import { Module } from '@nestjs/common';
import { ClientsModule, IdentityClient } from '#clients';
import { ClientDirectory } from './client.directory.js';
import { IdentityDirectory } from './identity.directory.js';

/** Injection token of another directory than the identity API's; a spec gives its own. */
export const DIRECTORY = Symbol('Directory');

/** Which authorization server keeps the partners' clients: ours. */
@Module({
  imports: [ClientsModule.forApp('partner')],
  providers: [
    {
      provide: ClientDirectory,
      useFactory: (identity: IdentityClient, given?: ClientDirectory) => given ?? new IdentityDirectory(identity),
      inject: [IdentityClient, { token: DIRECTORY, optional: true }],
    },
  ],
  exports: [ClientDirectory, ClientsModule],
})
export class DirectoryModule {}
