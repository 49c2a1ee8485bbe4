export default {
  tab: '区划网格',
  level: { COUNTRY: '全国', PROVINCE: '省级', CITY: '地级', COUNTY: '县级', TOWN: '镇街', ZONE: '功能区', VILLAGE: '村居', GRID: '网格' },
  views: { tree: '区划', grid: '网格与责任人', changes: '区划变更' },
  tree: { title: '区划', search: '名称、代码、拼音首字母', none: '没有找到', add: '新增区划', change: '区划变更', importCodes: '导入代码', importBoundaries: '导入边界', choose: '从左边选一个区划。' },
  detail: {
    code: '区划代码', level: '级别', path: '隶属', area: '面积', areaUnit: '{n} 平方公里（按边界计算）', towns: '所在镇街', since: '本名起用', document: '依据', children: '下一级', noChildren: '没有下一级区划。',
    history: '沿革', now: '至今', beginning: '起用日期未录', correct: '更正', boundary: '边界', noBoundary: '没有边界。可从 GeoJSON 导入。', sketch: '{name}及下一级边界',
  },
  edit: { addTitle: '新增区划', correctTitle: '更正：{name}', code: '区划代码', codeHint: '末尾的零可省略；级别由代码决定，功能区第 7–9 位用 400–599，网格 15 位', name: '名称', document: '依据', towns: '所在镇街代码', townsHint: '功能区跨镇时填，用顿号分开', note: '更正只改录入差错。依法更名请用“区划变更”，历史才查得到。', save: '保存', required: '请填写' },
  boundary: {
    title: '导入边界', file: '边界文件', fileHint: 'GeoJSON FeatureCollection，每个图形带区划代码或名称', datum: '坐标系', source: '来源', sourceHint: '例如：市自然资源局 2026 年版',
    datums: { CGCS2000: 'CGCS2000 / WGS-84', GCJ02: 'GCJ-02（高德、腾讯等）', BD09: 'BD-09（百度）' },
    run: '试导入', write: '写入 {n} 个边界', tried: '共 {features} 个图形，{matched} 个可用，{faults} 个有问题。', written: '已写入 {n} 个边界。', feature: '序号', code: '代码', name: '名称', fault: '问题', allGood: '没有问题。', broken: '这个文件读不了。',
  },
  change: {
    title: '区划变更', list: '变更记录', step1: '变更方式', step2: '变更后', step3: '预览与确定',
    kind: { RENAME: '更名', MOVE: '换码', MERGE: '合并', SPLIT: '拆分' },
    kindNote: { RENAME: '代码不变，只换名称', MOVE: '整体换成新代码，如撤县设区、改隶', MERGE: '两个以上并成一个', SPLIT: '一个分成两个以上' },
    sources: '变更的区划', addSource: '再加一个', removeSource: '移除 {name}', date: '生效日期', dateHint: '未来的日期到当天零点后自动执行', document: '依据文件', code: '新代码', name: '新名称', children: '划入的下级', heirNote: '第一个承接分不清的旧记录', addTarget: '再加一个',
    next: '下一步', codesNote: '下级区划的新代码由系统按空号给出。批文另有规定的，直接改后重新预览。', codeOf: '{name} 的新代码', previewAgain: '按填的代码重新预览', back: '上一步', preview: '预览', running: '正在计算…', summary: '涉及 {places} 个区划，其中 {changed} 个改代码或名称。所有企业、隐患、人员辖区等记录随之改码，原代码保留。', oldCode: '原代码', oldName: '原名称', newCode: '新代码', newName: '新名称', merged: '并入', split: '分出',
    submit: '确定变更', submitNow: '确定并立即执行', confirmTitle: '确定执行这次区划变更？', confirmText: '全部数据将在一个事务里改码，执行后不能撤销，只能再做一次变更。', done: '已执行，{n} 条记录改码', planned: '已登记，到 {date} 执行',
    states: { PLANNED: '待生效', APPLIED: '已执行', WITHDRAWN: '已撤回' }, effective: '生效', what: '变更', decided: '登记人', rows: '改码记录', state: '状态', withdraw: '撤回', emptyTitle: '还没有区划变更', emptyText: '更名、合并、拆分在这里登记，旧记录按沿革归到新区划。',
  },
  grid: {
    coverage: '网格覆盖', coverageNote: '有责任人 / 全部', cells: '网格', manned: '有责任人', bare: '没有责任人', search: '网格、责任人', cell: '网格', village: '村居', town: '镇街', person: '责任人', phone: '电话', since: '起', assign: '指定', change: '更换', nobody: '无人', unit: '个',
    assignTitle: '{name}责任人', name: '姓名', phoneHint: '选填', save: '确定', leave: '留空表示暂无责任人', state: '责任人', emptyTitle: '没有网格', emptyText: '导入 15 位网格代码后，在这里给每个网格指定责任人。',
  },
}
