import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { LONGEST_SILENCE_MS, SHORTEST_SILENCE_MS } from '../config/index.js';
import { MayBeNull } from '../query/index.js';
import { CHECKS, OUTCOMES } from './connection.checks.js';

const LONGEST_URL = 2_000;

const BASE_URL = {
  description:
    'Where the system is. By https outside of the sandbox profile, and on the list of what may be connected (`CONNECTION_ADDRESSES`).',
  maxLength: LONGEST_URL,
  example: 'https://sap.acme.example',
} as const;
const OPTIONS = {
  type: 'object',
  additionalProperties: true,
  description: 'What the adapter asks for beside its credentials, as its description says. Shown to whoever reads.',
  example: { companyCode: '1020', freightExpenseAccount: '65500000', accrualAccount: '21120000' },
} as const;
const CREDENTIALS = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'What the adapter signs in with. Kept sealed, and never told again.',
  example: { username: 'CROSSDOCK', password: 'of the communication user' },
  writeOnly: true,
} as const;
const WAREHOUSES = {
  type: 'object',
  additionalProperties: { type: 'string', minLength: 1, maxLength: 40 },
  description:
    'GLN of a warehouse of the landscape → what the system calls it. An ERP has a code of each warehouse that its orders may leave from. A WMS runs those that it names, whatever the landscape file says: new fulfilments go to it.',
  example: { '4012345000016': '1020' },
} as const;
const SUPPLIERS = {
  type: 'object',
  additionalProperties: { type: 'string', minLength: 1, maxLength: 40 },
  description: 'Of an ERP: SCAC of a carrier of the landscape → its supplier number there.',
  example: { SWFT: '17300001' },
} as const;
const SILENT_AFTER = {
  type: 'integer',
  minimum: SHORTEST_SILENCE_MS,
  maximum: LONGEST_SILENCE_MS,
  description:
    'Agreed: how long nothing may come from it while something is awaited; the kind’s default where it is left out. Milliseconds.',
  example: 900_000,
} as const;

export const ORIGINS = ['landscape-file', 'added'] as const;
export const STATES = ['connected', 'unusable'] as const;

/** A connection, without what it signs in with. */
export class ConnectionDto {
  @ApiProperty({ example: 'sap-two' })
  id: string;

  @ApiProperty({ description: 'The adapter’s id.', example: 'sap-s4hana' })
  vendor: string;

  @ApiProperty({
    enum: ORIGINS,
    description: '`landscape-file`: it is changed there, with a restart; `added`: at run time, here.',
    example: 'added',
  })
  origin: (typeof ORIGINS)[number];

  @ApiProperty(BASE_URL)
  baseUrl: string;

  @ApiProperty(OPTIONS)
  options: Record<string, unknown>;

  @ApiProperty({
    type: [String],
    description: 'Names of the credentials that are kept.',
    example: ['password', 'username'],
  })
  credentialNames: string[];

  @ApiProperty(WAREHOUSES)
  warehouses: Record<string, string>;

  @ApiProperty(SUPPLIERS)
  suppliers: Record<string, string>;

  @ApiProperty({ ...SILENT_AFTER, required: false })
  silentAfterMs?: number;

  @ApiProperty({
    enum: STATES,
    description: '`unusable`: `trouble` says why. Of the replica that answers.',
    example: 'connected',
  })
  state: (typeof STATES)[number];

  @ApiProperty({
    required: false,
    description: 'Why it cannot be used.',
    example: 'its credentials are sealed under the key 2025, which is not among those given',
  })
  trouble?: string;

  @ApiProperty({
    required: false,
    description: 'Name of the key that its credentials are sealed under: one that no connection names may be dropped.',
    example: '2026',
  })
  sealedUnder?: string;

  @ApiProperty({
    type: 'integer',
    description: 'Counts up with every change, and is 0 of one of the landscape file; its ETags begin with it.',
    example: 1,
  })
  version: number;

  @ApiProperty({ required: false, format: 'date-time', example: '2026-11-28T09:00:00.000Z' })
  createdAt?: string;

  @ApiProperty({ required: false, format: 'date-time', example: '2026-11-28T09:00:00.000Z' })
  changedAt?: string;
}

export class ConnectionPageDto {
  @ApiProperty({ type: () => [ConnectionDto] })
  items: ConnectionDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class NewConnectionDto {
  @ApiProperty({
    description:
      'Names the system in events, orders’ ids and calls, for good: it is not used again once it is removed.',
    pattern: '^[a-z0-9][a-z0-9-]{0,39}$',
    example: 'sap-two',
  })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  id: string;

  @ApiProperty({ description: 'The adapter’s id.', minLength: 1, maxLength: 100, example: 'sap-s4hana' })
  @IsString()
  @Length(1, 100)
  vendor: string;

  @ApiProperty(BASE_URL)
  @IsString()
  @Length(1, LONGEST_URL)
  baseUrl: string;

  @ApiProperty(CREDENTIALS)
  @IsObject()
  credentials: Record<string, string>;

  @ApiPropertyOptional(OPTIONS)
  @IsOptional()
  @IsObject()
  options?: Record<string, unknown>;

  @ApiPropertyOptional(WAREHOUSES)
  @IsOptional()
  @IsObject()
  warehouses?: Record<string, string>;

  @ApiPropertyOptional(SUPPLIERS)
  @IsOptional()
  @IsObject()
  suppliers?: Record<string, string>;

  @ApiProperty({ ...SILENT_AFTER, required: false })
  @IsOptional()
  @IsInt()
  @Min(SHORTEST_SILENCE_MS)
  @Max(LONGEST_SILENCE_MS)
  silentAfterMs?: number;
}

/** What is left out stays as it is; what is given takes the place of the whole member. */
export class ConnectionChangeDto {
  @ApiProperty({ ...BASE_URL, required: false })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_URL)
  baseUrl?: string;

  @ApiPropertyOptional({
    ...CREDENTIALS,
    description: `${CREDENTIALS.description} Needed where the address, or one among the options, becomes another.`,
  })
  @IsOptional()
  @IsObject()
  credentials?: Record<string, string>;

  @ApiPropertyOptional(OPTIONS)
  @IsOptional()
  @IsObject()
  options?: Record<string, unknown>;

  @ApiPropertyOptional(WAREHOUSES)
  @IsOptional()
  @IsObject()
  warehouses?: Record<string, string>;

  @ApiPropertyOptional(SUPPLIERS)
  @IsOptional()
  @IsObject()
  suppliers?: Record<string, string>;

  @MayBeNull()
  @ApiProperty({ ...SILENT_AFTER, required: false, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(SHORTEST_SILENCE_MS)
  @Max(LONGEST_SILENCE_MS)
  silentAfterMs?: number | null;
}

export class ConnectionCheckDto {
  @ApiProperty({
    enum: CHECKS,
    description:
      '`address`: it may be connected; `name`: it leads to addresses, all of which may be; `connection`: it takes connections, by https with a good certificate; `sign-in`: it takes the credentials; `reading`: it lets itself be read.',
    example: 'sign-in',
  })
  check: (typeof CHECKS)[number];

  @ApiProperty({ enum: OUTCOMES, description: '`not-tried`: something before it failed.', example: 'failed' })
  outcome: (typeof OUTCOMES)[number];

  @ApiProperty({ description: 'In plain words.', example: 'It does not take the credentials (HTTP 401).' })
  says: string;
}

export class ConnectionTestDto {
  @ApiProperty({ description: 'Whether all of it works.', example: false })
  works: boolean;

  @ApiProperty({ type: () => [ConnectionCheckDto] })
  checks: ConnectionCheckDto[];
}
