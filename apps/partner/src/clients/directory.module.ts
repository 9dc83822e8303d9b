import { Global, Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { ClientDirectory } from './client.directory.js';
import { IdentityDirectory } from './identity.directory.js';

/** Which authorization server keeps the partners' clients: ours. */
@Global()
@Module({
  imports: [ClientsModule.forApp('partner')],
  providers: [{ provide: ClientDirectory, useClass: IdentityDirectory }],
  exports: [ClientDirectory],
})
export class DirectoryModule {}
