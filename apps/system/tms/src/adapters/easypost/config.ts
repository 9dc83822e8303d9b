import { buildMessage, IsInt, IsNotEmpty, IsString, Matches, Max, Min, ValidateBy } from 'class-validator';

/** EasyPost's name of a carrier → its SCAC. Several names may be of one carrier, as `UPS` and `UPSDAP`. */
export type Carriers = Readonly<Record<string, string>>;

const IsCarriers = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCarriers',
    validator: {
      validate: (value) => isCarriers(value),
      defaultMessage: buildMessage(
        () => 'carriers must name at least one carrier of EasyPost with its SCAC, as {"USPS": "USPS"}',
      ),
    },
  });

function isCarriers(value: unknown): value is Carriers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const scacs = Object.values(value);
  return scacs.length > 0 && scacs.every((scac) => typeof scac === 'string' && /^[A-Z]{2,4}$/.test(scac));
}

/** Credentials and options of an EasyPost connection; README.md says where to get them. */
export class EasyPostConfig {
  static readonly secrets = ['apiKey', 'webhookSecret'] as const;

  /** A production or a test key: the kind of key says which of the two worlds is spoken to. */
  @IsString()
  @IsNotEmpty()
  apiKey: string;

  /** One, or two separated by a space while it rotates. */
  @Matches(/^\S{16,}( \S{16,})?$/, { message: 'webhookSecret must have at least 16 characters, twice at most' })
  webhookSecret: string;

  @IsCarriers()
  carriers: Carriers;

  /** To buy takes as long as the carrier takes. */
  @IsInt()
  @Min(100)
  @Max(120_000)
  timeoutMs = 20_000;

  /** Calls under way at once. */
  @IsInt()
  @Min(1)
  @Max(64)
  concurrency = 8;
}
