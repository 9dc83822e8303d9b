import { ApiProperty } from '@nestjs/swagger';

/** What goods ask of whoever keeps, hands over or carries them; each member is absent where it is nothing. */
export class HandlingDto {
  /** UN number of dangerous goods. */
  @ApiProperty({ required: false, example: 'UN1263' })
  hazmat?: string;

  /** Class or division of dangerous goods, of explosives with their compatibility group. */
  @ApiProperty({ required: false, example: '3' })
  hazardClass?: string;

  /** Absent also where the UN number has none. */
  @ApiProperty({ required: false, enum: ['I', 'II', 'III'], example: 'II' })
  packingGroup?: string;

  @ApiProperty({ required: false, enum: ['ambient', 'chilled', 'frozen'], example: 'chilled' })
  temperature?: string;
}
