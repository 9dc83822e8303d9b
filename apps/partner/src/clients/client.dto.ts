import { ApiProperty } from '@nestjs/swagger';
import { withVersion } from '#platform/access';
import type { PartnerClient } from './client.directory.js';

export class SecretInfoDto {
  @ApiProperty({ example: 'b2c4' })
  id: string;

  @ApiProperty({ example: '2026-11-25T09:00:00.000Z' })
  createdAt: string;

  /** Absent when it was never used. A use is noted at most once a minute. */
  @ApiProperty({ required: false, example: '2026-11-25T09:30:00.000Z' })
  lastUsedAt?: string;
}

export class PublicKeyInfoDto {
  @ApiProperty({ example: 'key-2026-11' })
  kid: string;

  /** Absent when it was never used. A use is noted at most once a minute. */
  @ApiProperty({ required: false, example: '2026-11-25T09:30:00.000Z' })
  lastUsedAt?: string;
}

/** A client of the authorization server, without anything secret. */
export class ClientDto {
  @ApiProperty({ example: 'partner-3pl-east' })
  clientId: string;

  @ApiProperty({ enum: ['production', 'sandbox'], example: 'production' })
  environment: string;

  @ApiProperty({ example: false })
  suspended: boolean;

  @ApiProperty({ type: () => [SecretInfoDto] })
  secrets: SecretInfoDto[];

  @ApiProperty({ type: () => [PublicKeyInfoDto] })
  keys: PublicKeyInfoDto[];
}

export class ClientPageDto {
  @ApiProperty({ type: () => [ClientDto] })
  items: ClientDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export const toClient = ({ clientId, environment, suspended, secrets, keys }: PartnerClient): ClientDto => ({
  clientId,
  environment,
  suspended,
  secrets: secrets.map(({ id, createdAt, lastUsedAt }) => ({ id, createdAt, ...(lastUsedAt && { lastUsedAt }) })),
  keys: keys.map(({ kid, lastUsedAt }) => ({ kid, ...(lastUsedAt && { lastUsedAt }) })),
});

/** With the ETag that a change of its credentials names. */
export const toVersionedClient = (client: PartnerClient): ClientDto => withVersion(toClient(client), client.version);
