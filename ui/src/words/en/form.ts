import type { form as dutch } from '../nl/form';

export const form: typeof dutch = {
  yes: 'yes',
  no: 'no',
  unanswered: 'not filled in',
  notApplicable: 'Does not apply',
  barred: 'Cannot be chosen.',
  unwise: 'Better not.',
  time: '14:30',
  moment: 'dd-mm-yyyy 14:30',
};
