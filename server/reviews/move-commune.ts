import {
  approveCommune as approveContract,
  returnCommune as returnContract,
  submitCommune as submitContract,
} from '#contract/reviews/move-commune.ts';
import { act } from '../act.ts';
import { moveCommune } from './commune-store.ts';

export const submitCommune = act(submitContract, (scene, input) => moveCommune(scene, input, 'submit'));
export const returnCommune = act(returnContract, (scene, input) => moveCommune(scene, input, 'return', input.reason));
export const approveCommune = act(approveContract, (scene, input) => moveCommune(scene, input, 'approve'));
