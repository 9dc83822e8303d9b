import { Matches, MaxLength, MinLength } from 'class-validator';

export class DifferenceQuery {
  /** The version to go from. */
  @Matches(/^v\d{1,4}$/)
  from: string;
}

export class SearchQuery {
  @MinLength(1)
  @MaxLength(200)
  q: string;
}
