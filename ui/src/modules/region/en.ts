export default {
  tab: 'Places and grid',
  level: { COUNTRY: 'Country', PROVINCE: 'Province', CITY: 'City', COUNTY: 'County', TOWN: 'Town', ZONE: 'Functional zone', VILLAGE: 'Village', GRID: 'Grid cell' },
  views: { tree: 'Places', grid: 'Grid and persons', changes: 'Changes' },
  tree: { title: 'Places', search: 'Name, code, pinyin initials', none: 'Nothing found', add: 'Add place', change: 'Change places', importCodes: 'Import codes', importBoundaries: 'Import borders', choose: 'Choose a place on the left.' },
  detail: {
    code: 'Code', level: 'Level', path: 'Part of', area: 'Area', areaUnit: '{n} km² (from the border)', towns: 'Lies in', since: 'Under this name since', document: 'Basis', children: 'Next level', noChildren: 'Nothing below.',
    history: 'History', now: 'now', beginning: 'start not recorded', correct: 'Correct', boundary: 'Border', noBoundary: 'No border. Import one from GeoJSON.', sketch: 'Borders of {name} and the level below',
  },
  edit: { addTitle: 'Add a place', correctTitle: 'Correct {name}', code: 'Code', codeHint: 'Trailing zeros may be left out. The code decides the level; zones take 400–599 in digits 7–9, grid cells have 15 digits', name: 'Name', document: 'Basis', towns: 'Codes of the towns it lies in', townsHint: 'For a zone that crosses towns; separate with commas', note: 'A correction mends a slip only. For a rename by law use "Change places", so that the history shows it.', save: 'Save', required: 'Please fill in' },
  boundary: {
    title: 'Import borders', file: 'File of borders', fileHint: 'GeoJSON FeatureCollection; each feature carries a code or a name', datum: 'Datum', source: 'Source', sourceHint: 'For example: land office, edition 2026',
    datums: { CGCS2000: 'CGCS2000 / WGS-84', GCJ02: 'GCJ-02 (public Chinese maps)', BD09: 'BD-09 (Baidu)' },
    run: 'Try', write: 'Write {n} borders', tried: '{features} features, {matched} can be used, {faults} cannot.', written: '{n} borders written.', feature: 'No.', code: 'Code', name: 'Name', fault: 'What is wrong', allGood: 'Nothing is wrong.', broken: 'The file cannot be read.',
  },
  change: {
    title: 'Change places', list: 'Changes', step1: 'Kind', step2: 'Afterwards', step3: 'Preview',
    kind: { RENAME: 'Rename', MOVE: 'New code', MERGE: 'Merge', SPLIT: 'Split' },
    kindNote: { RENAME: 'The code stays, the name changes', MOVE: 'The whole place gets a new code', MERGE: 'Two or more become one', SPLIT: 'One becomes two or more' },
    sources: 'Places to change', addSource: 'One more', removeSource: 'Remove {name}', date: 'Effective from', dateHint: 'A future day is carried out after midnight of that day', document: 'Document', code: 'New code', name: 'New name', children: 'Takes from below', heirNote: 'The first takes old records that cannot be told apart', addTarget: 'One more',
    next: 'Next', codesNote: 'Free codes are proposed for the places below. Change them where the document says otherwise, then preview again.', codeOf: 'New code of {name}', previewAgain: 'Preview with these codes', back: 'Back', preview: 'Preview', running: 'Working it out…', summary: 'Concerns {places} places, of which {changed} change code or name. All enterprises, hidden dangers, users and so on follow; their original codes are kept.', oldCode: 'Old code', oldName: 'Old name', newCode: 'New code', newName: 'New name', merged: 'into', split: 'splits off',
    submit: 'Decide', submitNow: 'Decide and carry out now', confirmTitle: 'Carry out this change?', confirmText: 'All data change codes in one transaction. It cannot be undone, only followed by another change.', done: 'Carried out; {n} records moved', planned: 'Decided; will be carried out on {date}',
    states: { PLANNED: 'Planned', APPLIED: 'Carried out', WITHDRAWN: 'Withdrawn' }, effective: 'Effective', what: 'Change', decided: 'Decided by', rows: 'Records moved', state: 'State', withdraw: 'Withdraw', emptyTitle: 'No changes yet', emptyText: 'Renames, mergers and splits are decided here; old records roll up to the new places.',
  },
  grid: {
    coverage: 'Coverage', coverageNote: 'with a person / all', cells: 'Cells', manned: 'With a person', bare: 'Without a person', search: 'Cell or person', cell: 'Cell', village: 'Village', town: 'Town', person: 'Person', phone: 'Phone', since: 'Since', assign: 'Assign', change: 'Replace', nobody: 'Nobody', unit: '',
    assignTitle: 'Person for {name}', name: 'Name', phoneHint: 'Optional', save: 'Assign', leave: 'Leave empty for nobody', state: 'Person', emptyTitle: 'No grid cells', emptyText: 'Import 15-digit cell codes, then name a person for each cell here.',
  },
}
