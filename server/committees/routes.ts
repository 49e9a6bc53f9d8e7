import type { AnyRoute } from '../act.ts';
import { addCommitteeActivity, addCommitteeDocument, downloadCommitteeDocument } from './committee-papers.ts';
import { addBody, addCommittee, changeCommittee, endBody, renewCommittee } from './edit-committee.ts';
import { addMember, changeMember, setCharges } from './edit-members.ts';
import { addStaff, changeStaff } from './edit-staff.ts';
import { importStaff } from './import-staff.ts';
import { listStaff } from './list-staff.ts';
import { getCommittee, listCommittees } from './read-committees.ts';
import { showPhone } from './show-phone.ts';

export const committeeRoutes: readonly AnyRoute[] = [
  listCommittees,
  getCommittee,
  addCommittee,
  changeCommittee,
  renewCommittee,
  addBody,
  endBody,
  addMember,
  changeMember,
  setCharges,
  addCommitteeDocument,
  downloadCommitteeDocument,
  addCommitteeActivity,
  showPhone,
  listStaff,
  addStaff,
  changeStaff,
  importStaff,
];
