import type { Milestone } from '#canonical';
import type { MilestoneDto } from './milestone.dto.js';

/** What is told without a classifier has happened. */
export const toMilestone = ({ classifier = 'actual', ...told }: MilestoneDto): Milestone => ({ ...told, classifier });
