import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { PointerError } from '../errors/index.js';

/** Whoever gives another type is told that and nothing of what the right one would have to be. */
const TYPE_CONSTRAINTS = ['isArray', 'isObject', 'isString', 'isInt', 'isNumber', 'isBoolean'];

/** What class-validator found, each violation with its JSON Pointer; an element of a list has its own. */
export function violationsOf(error: ValidationError, parent = ''): PointerError[] {
  const pointer = `${parent}/${pointerName(error.property)}`;
  const inner = (error.children ?? []).flatMap((child) => violationsOf(child, pointer));
  return [...ownOf(error, pointer), ...inner];
}

function ownOf(error: ValidationError, pointer: string): PointerError[] {
  const constraints = error.constraints ?? {};
  if (constraints.whitelistValidation !== undefined)
    return [{ pointer, code: 'unknown-member', message: constraints.whitelistValidation }];
  if (Object.keys(constraints).length === 0) return [];
  if (error.value === undefined) return [{ pointer, code: 'required', message: `${error.property} is required` }];
  if (error.value === null) return [nullAt(pointer, error.property)];
  if (!Array.isArray(error.value) && Object.keys(constraints).some((name) => name.startsWith('array')))
    return [{ pointer, code: 'is-array', message: `${error.property} must be an array` }];
  const type = TYPE_CONSTRAINTS.find((each) => constraints[each] !== undefined);
  const told = type ? [[type, constraints[type] as string] as const] : Object.entries(constraints);
  return told.flatMap(([constraint, message]) => {
    const code = kebab(constraint);
    const elements = elementsThatBreak(error, constraint);
    if (elements.length === 0) return [{ pointer, code, message }];
    const each = message.replace(/^each value in /, '');
    return elements.map((nth) => ({ pointer: `${pointer}/${nth}`, code, message: each }));
  });
}

/** class-validator tells that some element of a list breaks a rule, not which. */
function elementsThatBreak({ target, property, value }: ValidationError, constraint: string): number[] {
  if (!Array.isArray(value) || !target) return [];
  const storage = getMetadataStorage();
  for (const metadata of storage.getTargetValidationMetadatas(target.constructor, '', false, false)) {
    if (metadata.propertyName !== property || !metadata.each) continue;
    const [rule] = storage.getTargetValidatorConstraints(metadata.constraintCls);
    if (rule?.name !== constraint) continue;
    const { constraints } = metadata;
    const args = { value, constraints, property, object: target, targetName: target.constructor.name };
    return value.flatMap((element, nth) => (rule.instance.validate(element, args) === false ? [nth] : []));
  }
  return [];
}

export const nullAt = (pointer: string, name: string): PointerError => ({
  pointer,
  code: 'is-null',
  message: `${name} is null: leave out what there is not`,
});

/** A member's name in a JSON Pointer (RFC 6901). */
export const pointerName = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, '');
