import type { AnyRoute } from '../act.ts';
import { closeHousehold, correctHousehold, registerHousehold, setGroup } from './change-household.ts';
import { addMember, changeHead, correctMember, removeMember } from './change-members.ts';
import { checkIdentity, comparePair, findDuplicates, judgePair, listDuplicates } from './duplicates.ts';
import { moveHousehold } from './move-household.ts';
import { listReaders, openFile } from './open-file.ts';
import { searchHouseholds } from './search-households.ts';
import { mergeHouseholds, splitHousehold } from './split-merge.ts';
import { undoChange } from './undo-change.ts';

export const householdRoutes: readonly AnyRoute[] = [
  searchHouseholds,
  openFile,
  listReaders,
  registerHousehold,
  correctHousehold,
  addMember,
  removeMember,
  correctMember,
  changeHead,
  moveHousehold,
  splitHousehold,
  mergeHouseholds,
  closeHousehold,
  setGroup,
  undoChange,
  checkIdentity,
  listDuplicates,
  findDuplicates,
  comparePair,
  judgePair,
];
