import type { AnyRoute } from '../act.ts';
import { addAreaClass, endAreaClass, listAreaClasses } from './area-classes.ts';
import { addVillage, closeVillage, renameVillage } from './edit-villages.ts';
import { getArea } from './get-area.ts';
import { importVillages } from './import-villages.ts';
import { listChildren } from './list-children.ts';
import { listRelocations } from './list-relocations.ts';
import { applyAdministrativeChange, decideRelocation, getRegrouping, previewRelocation } from './relocation.ts';
import { searchAreas } from './search-areas.ts';
import { setResidence } from './set-residence.ts';

export const areaRoutes: readonly AnyRoute[] = [
  listChildren,
  searchAreas,
  getArea,
  addVillage,
  renameVillage,
  closeVillage,
  importVillages,
  listAreaClasses,
  addAreaClass,
  endAreaClass,
  setResidence,
  previewRelocation,
  applyAdministrativeChange,
  listRelocations,
  decideRelocation,
  getRegrouping,
];
