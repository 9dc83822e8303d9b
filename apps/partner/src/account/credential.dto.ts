import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotIn, IsOptional, Matches } from 'class-validator';
import { Flag } from '#platform/query';

export class EndCredentialQuery {
  /** Whether all tokens that the client holds end with it, at once: they do not say by which secret or key they were got. */
  @ApiProperty({ type: Boolean, required: false, default: false })
  @Flag()
  @IsBoolean()
  revokeTokens: boolean = false;
}

export class NewSecretDto {
  @ApiProperty({ example: 'b2c4' })
  id: string;

  @ApiProperty({ example: 'partner-3pl-east' })
  clientId: string;

  /** Shown now and never again. */
  @ApiProperty({ example: 'kept-by-nobody-but-you' })
  clientSecret: string;
}

/** A public key for private_key_jwt: EC, P-256, ES256 (RFC 7517). */
export class PublicKeyDto {
  @ApiProperty({ enum: ['EC'], example: 'EC' })
  @IsIn(['EC'])
  kty: 'EC';

  @ApiProperty({ enum: ['P-256'], example: 'P-256' })
  @IsIn(['P-256'])
  crv: 'P-256';

  /** Your name of the key; your assertions carry it. Not `.` or `..`: in a path these are no names. */
  @ApiProperty({ example: 'key-2026-11' })
  @IsNotIn(['.', '..'])
  @Matches(/^[0-9A-Za-z._-]{1,100}$/)
  kid: string;

  @ApiProperty({ example: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU' })
  @Matches(/^[0-9A-Za-z_-]{43}$/)
  x: string;

  @ApiProperty({ example: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' })
  @Matches(/^[0-9A-Za-z_-]{43}$/)
  y: string;

  @ApiProperty({ enum: ['ES256'], required: false, example: 'ES256' })
  @IsOptional()
  @IsIn(['ES256'])
  alg?: 'ES256';

  @ApiProperty({ enum: ['sig'], required: false, example: 'sig' })
  @IsOptional()
  @IsIn(['sig'])
  use?: 'sig';
}
