const MAY_BE_NULL = Symbol('MayBeNull');

/** Of a member of a body by which a change takes away what there is. Elsewhere null is no value: what there is not is left out. */
export const MayBeNull = (): PropertyDecorator => (target, property) =>
  Reflect.defineMetadata(MAY_BE_NULL, true, target, property);

export const mayBeNull = (target: object, property: string): boolean =>
  Reflect.getMetadata(MAY_BE_NULL, target, property) === true;
