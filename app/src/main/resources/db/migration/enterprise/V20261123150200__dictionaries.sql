-- What changes with law or place: the fields that a sector asks for, and the regulated chemical processes.
create table enterprise.extension_field (
  code        text not null,
  sector      text not null,
  name        text not null,
  name_en     text not null,
  type        text not null check (type in ('TEXT', 'NUMBER', 'DATE', 'YES_NO', 'CHOICE')),
  unit        text,
  choices     text[] not null default '{}',
  required    boolean not null default false,
  source      text,
  sort        integer not null,
  valid_from  date not null,
  valid_until date check (valid_until > valid_from),
  primary key (code, valid_from)
);
call platform.share('enterprise.extension_field');

insert into enterprise.extension_field (sort, sector, code, name, name_en, type, unit, choices, required, source, valid_from) values
  (10, 'hazardous-chemicals', 'hazchem.business', '危化品业务', 'Hazardous chemicals business', 'CHOICE', null, '{生产,经营,使用,储存,运输}', true, '危险化学品安全法', '2026-05-01'),
  (11, 'hazardous-chemicals', 'hazchem.majorHazard', '重大危险源级别', 'Major hazard level', 'CHOICE', null, '{无,四级,三级,二级,一级}', true, 'GB 18218-2018', '2019-03-01'),
  (12, 'hazardous-chemicals', 'hazchem.inPark', '在化工园区内', 'Inside a chemical park', 'YES_NO', null, '{}', false, null, '2021-09-01'),
  (13, 'hazardous-chemicals', 'hazchem.shiftPeople', '当班最多人数', 'People on one shift at most', 'NUMBER', '人', '{}', false, null, '2021-09-01'),
  (20, 'industry-trade', 'trade.class', '工贸行业类别', 'Trade class', 'CHOICE', null, '{冶金,有色,建材,机械,轻工,纺织,烟草,商贸}', true, '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '2023-05-15'),
  (21, 'industry-trade', 'trade.moltenMetal', '有熔融金属作业', 'Molten metal', 'YES_NO', null, '{}', false, null, '2023-05-15'),
  (30, 'dust', 'dust.kind', '粉尘种类', 'Kind of dust', 'CHOICE', null, '{木粉尘,金属粉尘,粮食粉尘,塑料粉尘,其他}', true, '工贸企业粉尘防爆安全规定（应急管理部令第6号）', '2021-09-01'),
  (31, 'dust', 'dust.people', '涉爆区作业人数', 'People in the dust area', 'NUMBER', '人', '{}', true, '工贸企业粉尘防爆安全规定（应急管理部令第6号）', '2021-09-01'),
  (32, 'dust', 'dust.collector', '除尘方式', 'Dust collection', 'CHOICE', null, '{干式,湿式,无}', false, 'GB 15577-2018', '2019-06-01'),
  (40, 'cold-storage', 'cold.medium', '制冷剂', 'Refrigerant', 'CHOICE', null, '{液氨,氟利昂,二氧化碳,其他}', true, 'GB 28009-2011', '2012-12-01'),
  (41, 'cold-storage', 'cold.ammoniaT', '液氨设计最大量', 'Ammonia at most', 'NUMBER', 't', '{}', false, 'GB 18218-2018', '2019-03-01'),
  (50, 'confined-space', 'confined.count', '有限空间数量', 'Confined spaces', 'NUMBER', '处', '{}', true, '工贸企业有限空间作业安全规定（应急管理部令第13号）', '2024-01-01'),
  (60, 'crowded-place', 'crowd.capacity', '核定人数', 'People allowed', 'NUMBER', '人', '{}', true, '消防法', '2021-09-01'),
  (61, 'crowded-place', 'crowd.exits', '安全出口', 'Emergency exits', 'NUMBER', '个', '{}', false, 'GB 55037-2022', '2023-06-01'),
  (70, 'fire', 'fire.keyUnit', '消防安全重点单位', 'Key unit for fire safety', 'YES_NO', null, '{}', false, '消防法', '2021-09-01'),
  (71, 'fire', 'fire.heightM', '建筑高度', 'Height of the building', 'NUMBER', 'm', '{}', false, 'GB 50016-2014', '2018-10-01'),
  (80, 'construction', 'build.costWan', '工程造价', 'Contract sum', 'NUMBER', '万元', '{}', false, null, '2021-09-01'),
  (81, 'construction', 'build.stage', '形象进度', 'Stage of work', 'CHOICE', null, '{基础,主体,装饰,收尾}', false, null, '2021-09-01'),
  (82, 'construction', 'build.dangerous', '有危大工程', 'Dangerous works', 'YES_NO', null, '{}', true, '危险性较大的分部分项工程安全管理规定（住建部令第37号）', '2018-06-01'),
  (90, 'gas', 'gas.users', '供气户数', 'Gas users', 'NUMBER', '户', '{}', false, '城镇燃气管理条例', '2016-02-06'),
  (91, 'oil-gas-pipeline', 'pipe.lengthKm', '管道长度', 'Length of pipe', 'NUMBER', 'km', '{}', true, '石油天然气管道保护法', '2010-10-01'),
  (92, 'oil-gas-pipeline', 'pipe.pressureMpa', '设计压力', 'Design pressure', 'NUMBER', 'MPa', '{}', false, null, '2010-10-01'),
  (100, 'special-equipment', 'special.count', '在用特种设备', 'Special equipment in use', 'NUMBER', '台', '{}', false, '特种设备安全法', '2014-01-01'),
  (110, 'road', 'road.vehicles', '营运车辆', 'Vehicles', 'NUMBER', '辆', '{}', true, '道路运输条例', '2022-05-01'),
  (120, 'non-coal-mine', 'mine.method', '开采方式', 'Mining method', 'CHOICE', null, '{露天,地下,联合}', true, null, '2021-09-01'),
  (121, 'coal-mine', 'coal.capacityWt', '核定能力', 'Approved capacity', 'NUMBER', '万 t/a', '{}', true, '煤矿安全生产条例', '2024-05-01'),
  (122, 'tailings', 'tailings.class', '尾矿库等别', 'Class of the dam', 'CHOICE', null, '{一等,二等,三等,四等,五等}', true, 'GB 39496-2020', '2021-09-01'),
  (130, 'fireworks', 'fireworks.business', '烟花爆竹业务', 'Fireworks business', 'CHOICE', null, '{生产,批发,零售}', true, '烟花爆竹安全管理条例', '2016-02-06'),
  (140, 'school', 'school.pupils', '在校人数', 'Pupils', 'NUMBER', '人', '{}', false, null, '2021-09-01'),
  (141, 'hospital', 'hospital.beds', '床位', 'Beds', 'NUMBER', '张', '{}', false, null, '2021-09-01'),
  (142, 'elderly-care', 'elderly.beds', '养老床位', 'Beds for the elderly', 'NUMBER', '张', '{}', false, null, '2021-09-01');

create table enterprise.regulated_process (
  code       text primary key,
  name       text not null,
  name_en    text not null,
  source     text not null,
  valid_from date not null
);
call platform.share('enterprise.regulated_process');

insert into enterprise.regulated_process (code, name, name_en, source, valid_from) values
  ('P01', '光气及光气化工艺', 'Phosgene and phosgenation', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P02', '电解工艺（氯碱）', 'Electrolysis (chlor-alkali)', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P03', '氯化工艺', 'Chlorination', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P04', '硝化工艺', 'Nitration', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P05', '合成氨工艺', 'Ammonia synthesis', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P06', '裂解（裂化）工艺', 'Cracking', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P07', '氟化工艺', 'Fluorination', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P08', '加氢工艺', 'Hydrogenation', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P09', '重氮化工艺', 'Diazotisation', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P10', '氧化工艺', 'Oxidation', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P11', '过氧化工艺', 'Peroxidation', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P12', '胺基化工艺', 'Amination', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P13', '磺化工艺', 'Sulphonation', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P14', '聚合工艺', 'Polymerisation', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P15', '烷基化工艺', 'Alkylation', '安监总管三〔2009〕116号', '2009-06-12'),
  ('P16', '新型煤化工工艺', 'New coal chemistry', '安监总管三〔2013〕3号', '2013-01-15'),
  ('P17', '电石生产工艺', 'Calcium carbide', '安监总管三〔2013〕3号', '2013-01-15'),
  ('P18', '偶氮化工艺', 'Azo coupling', '安监总管三〔2013〕3号', '2013-01-15');
