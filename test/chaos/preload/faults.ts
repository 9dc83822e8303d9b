import { Inside } from './armed.js';
import { watchCalls } from './calls.js';
import { installClock, setClock } from './clock.js';
import { watchCommits } from './commits.js';
import { diskFull } from './full-disk.js';

const folder = process.env.CHAOS_FOLDER;
if (!folder) throw new Error('CHAOS_FOLDER names the folder of the faults that are armed');

installClock();
const inside = new Inside(folder, setClock);
const pass = inside.pass.bind(inside);
const isNext = inside.isNext.bind(inside);
watchCommits({ pass, isNext, refusal: () => (inside.diskIsFull ? diskFull() : undefined) });
watchCalls(pass);
