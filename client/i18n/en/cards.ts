import type { Dictionary } from '../dictionary.ts';

export const cards: Dictionary['cards'] = {
  open: 'Where this number comes from',
  column: 'Where this column comes from',
  key: 'Move to another number of the row, then Enter: where it comes from',
  stated: {
    population: 'People of the village, as the register has it.',
    households: 'Households of the village, as the register has it.',
    students: 'Students, as the register has it.',
    students_in_need:
      'Students in hardship who need a device, as schools state it; for a village the sum of its schools.',
    devices_delivered:
      'Devices handed over to students, as schools state it; for a village the sum of its schools.',
    pledged: 'Devices of the lot that were pledged, or are to be bought.',
    allocated: 'Devices of the lot that were allocated to the province.',
    delivered: 'Devices of the lot that were handed over.',
    budget_received_million_vnd: 'Money received for the lot, million VND.',
    budget_spent_million_vnd: 'Money of the lot that was spent, million VND.',
    budget_saved_million_vnd: 'Money of the lot saved by a lower winning bid, million VND.',
    budget_left_million_vnd: 'Money received less what was spent and saved, million VND.',
    lng: 'Longitude of the position in the register, degrees, WGS 84.',
    lat: 'Latitude of the position in the register, degrees, WGS 84.',
  },
  fromRecord: 'Taken from the record with code {{code}} as it is.',
  fromLot: 'Worked out from the numbers of the record with code {{code}} itself.',
  fromSchools: 'The schools in the village {{name}} (code {{code}}) added up.',
  columnHow: '{{stated}} of {{total}} rows of the table state it.',
  columnSum: 'Added up: {{sum}}',
  fromCommune: 'Only the villages of {{name}}.',
  fromNoCommune: 'Only the villages whose commune is not recorded.',
  listed: 'The villages without signal of the province, record by record, whatever the filters.',
  classHow: 'Provinces with a value in this class: {{count}} of {{total}}.',
  unknownHow:
    'Provinces of which the register has nothing to work it out from: {{count}} of {{total}}.',
  classProvinces: 'Provinces counted',
  classNone: 'There is none.',
  classes: {
    natural:
      'Classes part where the values of the provinces lie furthest apart (natural breaks), moved to the most readable number that leaves every province in its class. Zero, or 100 %, stands alone.',
    change:
      'How many more or fewer villages are without signal between the two dates. No change stands alone; much more and much less begin about the middle of the sizes of change.',
    bivariate:
      'Each axis parts the provinces into thirds, as near as can be, at readable bounds; equal provinces are never parted.',
    unknown: 'Provinces without data are hatched, which is not zero.',
  },
};
