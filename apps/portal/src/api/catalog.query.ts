import { ApiProperty } from '@nestjs/swagger';
import { Matches, MaxLength, MinLength } from 'class-validator';

export class DifferenceQuery {
  /** The version to go from. */
  @ApiProperty({ example: 'v1' })
  @Matches(/^v\d{1,4}$/)
  from: string;
}

export class SearchQuery {
  /** Words, of which each has to be found. */
  @ApiProperty({ example: 'who sends sscc' })
  @MinLength(1)
  @MaxLength(200)
  q: string;
}
