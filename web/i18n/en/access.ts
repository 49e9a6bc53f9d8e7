import type { Translated } from '../translated.ts';
import type { access as vi } from '../vi/access.ts';

export const access: Translated<typeof vi> = {
  signIn: 'Sign in',
  signInLead: 'Review of poor and near-poor households: from the list of households to the official tables.',
  username: 'User name',
  password: 'Password',
  usernameMissing: 'Enter your user name.',
  passwordMissing: 'Enter your password.',
  noAccount: 'No account, or password forgotten: ask the administrator of your province.',
  demoAccounts: 'The demonstration prints user names and passwords in its command window when it starts.',
  noAssignment: 'This account has no assignment',
  noAssignmentLead: 'It has no permission at the moment. Ask the administrator to assign a role and an area.',
  wholeCountry: 'Whole country',
  showPassword: 'Show or hide the password',
};
