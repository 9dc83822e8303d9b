/**
 * Names as the world has them: words that nobody can break, scripts that are read from the right, and both with Latin
 * numbers and punctuation at either end, which change places where a name is not kept apart from what stands beside it.
 */
const NAMES = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH',
  'شركة الشحن السريع 24/7 (دبي)',
  'מרכז לוגיסטי צפון 3PL בע״מ',
  'Speedfreight Ltd.',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Storage',
  'مستودع رقم 12 – Hamburg',
  'אחים כהן (2009) Ltd.',
  'Kühlhaus Öztürk & Söhne GmbH & Co. KG',
  'คลังสินค้าและขนส่งสินค้าระหว่างประเทศกรุงเทพมหานคร',
] as const;

const PEOPLE = [
  'Ada Okonkwo',
  'فاطمة الزهراء بنت عبد الرحمن',
  'יעל בן־דוד',
  'Wolfeschlegelsteinhausenbergerdorff',
  'محمد (نوبة الليل 2)',
  'Nguyễn Thị Ánh',
] as const;

const REMARKS = [
  'The customer asks for it before noon.',
  'العميل يطلب التسليم قبل الساعة 12:00 (الباب 3)',
  'הלקוח ביקש אספקה לפני 12:00, רציף B',
  'Unabgeschlossenheitsbescheinigungsausstellungsverfahren',
  'Two pallets were left at gate 4 without a label; the driver waited 45 minutes and went on to the next stop.',
] as const;

const one = (some: readonly string[], nth: number): string => some[nth % some.length] ?? '';

/** Of a company or a site. The same number always gives the same name. */
export const companyOf = (nth: number): string =>
  nth < NAMES.length ? one(NAMES, nth) : `${one(NAMES, nth)} ${Math.floor(nth / NAMES.length) + 1}`;
export const personOf = (nth: number): string => one(PEOPLE, nth);
export const remarkOf = (nth: number): string => one(REMARKS, nth);

/** Names of an item: as people type them into an ERP. */
export const skuOf = (nth: number): string =>
  nth % 9 === 0 ? `HYDRAULIKSCHLAUCHVERBINDUNGSSTÜCK-${nth}-XXL-VERZINKT` : `SKU-${4_000 + nth}`;
