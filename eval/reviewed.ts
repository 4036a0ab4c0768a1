import { outlineOf } from '../utils/policy/outline/outline';
import { reviewDraft } from '../utils/policy/review-draft';
import type { Reviewer } from './count';
import { sceneOf } from './scene';

/** The review that the extension would make of a text. */
export const reviewed: Reviewer = (entry, text) => {
  const { material, audience, now } = sceneOf(entry);
  const { asks } = outlineOf(material.thread);
  const review = reviewDraft({ text, material, audience, instruction: entry.instruction, asks, now });
  return { review, asks };
};
