/** The words of fields that the office describes. */
export const form = {
  yes: 'ja',
  no: 'nee',
  unanswered: 'niet ingevuld',
  notApplicable: 'Niet van toepassing',
  barred: 'Niet te kiezen.',
  unwise: 'Liever niet.',
  time: '14.30',
  moment: 'dd-mm-jjjj 14.30',
};
