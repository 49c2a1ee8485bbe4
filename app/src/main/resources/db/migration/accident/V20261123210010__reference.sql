-- Types, categories, causes and loss items: versioned data, not code. Old editions stay for old records.
create table accident.type (
  code        text primary key,
  edition     text not null,
  name        text not null,
  name_en     text not null,
  sort        int  not null,
  valid_from  date not null,
  valid_until date check (valid_until > valid_from)
);
call platform.share('accident.type');

-- GB/T 6441-1986, 20 types (standards register A3), in force until 2026-06-30. Codes are ours: the year and the place in the list.
insert into accident.type (code, edition, name, name_en, sort, valid_from, valid_until)
select '1986-' || lpad(n::text, 2, '0'), 'GB 6441-1986', name, name_en, n, '1987-02-01', '2026-07-01'
from unnest(
  array['物体打击','车辆伤害','机械伤害','起重伤害','触电','淹溺','灼烫','火灾','高处坠落','坍塌','冒顶片帮','透水','放炮','火药爆炸',
        '瓦斯爆炸','锅炉爆炸','容器爆炸','其他爆炸','中毒和窒息','其他伤害'],
  array['Struck by object','Vehicle injury','Machinery injury','Lifting injury','Electric shock','Drowning','Burn or scald','Fire',
        'Fall from height','Collapse','Roof fall and rib spalling','Water inrush','Blasting','Powder explosion','Gas explosion in mine',
        'Boiler explosion','Vessel explosion','Other explosion','Poisoning and asphyxiation','Other injury'])
  with ordinality as t (name, name_en, n);
-- GB 6441-2025, 27 types, in force from 2026-07-01.
insert into accident.type (code, edition, name, name_en, sort, valid_from)
select '2025-' || lpad(n::text, 2, '0'), 'GB 6441-2025', name, name_en, 100 + n, '2026-07-01'
from unnest(
  array['物体打击','厂（场）内车辆致害','道路（轨道）车辆致害','机械致害','起重致害','触电','淹溺','灼烫','火灾','高处坠落','跌落','坍塌','水害',
        '容器爆炸','管道爆炸','可燃气体爆炸','可燃液体蒸气爆炸','粉尘爆炸','民用爆炸物品爆炸','烟花爆竹爆炸','其他可燃固体爆炸','高温熔融物爆炸',
        '中毒','窒息','滑坡','泄漏','其他'],
  array['Struck by object','In-plant vehicle','Road or rail vehicle','Machinery','Lifting','Electric shock','Drowning','Burn or scald',
        'Fire','Fall from height','Fall on the level','Collapse','Water damage','Vessel explosion','Pipeline explosion',
        'Combustible gas explosion','Combustible vapour explosion','Dust explosion','Civil explosives explosion','Fireworks explosion',
        'Other combustible solid explosion','Molten material explosion','Poisoning','Asphyxiation','Landslide','Leakage','Other'])
  with ordinality as t (name, name_en, n);

-- 统计类别: how bulletins group accidents (plan 002, lines 137-206: road, fire, industry and commerce).
create table accident.category (
  code    text primary key,
  name    text not null,
  name_en text not null,
  sort    int  not null
);
call platform.share('accident.category');
insert into accident.category (code, name, name_en, sort) values
  ('ROAD', '道路运输', 'Road transport', 10),
  ('FIRE', '火灾', 'Fire', 20),
  ('INDUSTRY', '工矿商贸', 'Industry and commerce', 30),
  ('WATER', '水上交通', 'Water transport', 40),
  ('RAIL', '铁路交通', 'Rail', 50),
  ('AVIATION', '航空运输', 'Aviation', 60),
  ('FARM_MACHINERY', '农业机械', 'Farm machinery', 70),
  ('FISHING', '渔业船舶', 'Fishing vessels', 80);
-- Sectors that are not listed belong to INDUSTRY.
create table accident.sector_category (
  sector_code text primary key,
  category    text not null references accident.category
);
call platform.share('accident.sector_category');
insert into accident.sector_category (sector_code, category) values
  ('road', 'ROAD'), ('fire', 'FIRE'), ('water-transport', 'WATER'), ('rail', 'RAIL'), ('aviation', 'AVIATION'),
  ('farm-machinery', 'FARM_MACHINERY'), ('fishing', 'FISHING');

-- Causes. Direct ones: appendix A.6 and A.7 of GB 6441-1986; indirect ones: GB 6442-1986, 6.2. Written down from knowledge of
-- the standards, to be compared with the official texts.
create table accident.cause (
  code        text primary key,
  edition     text not null,
  kind        text not null check (kind in ('CONDITION', 'ACT', 'INDIRECT')),
  name        text not null,
  name_en     text not null,
  sort        int  not null,
  source      text not null default 'knowledge',
  valid_from  date not null,
  valid_until date check (valid_until > valid_from)
);
call platform.share('accident.cause');
insert into accident.cause (code, edition, kind, name, name_en, sort, valid_from) values
  ('6.01', 'GB 6441-1986 A.6', 'CONDITION', '防护、保险、信号等装置缺乏或有缺陷', 'Guard, safety or signal device missing or defective', 101, '1987-02-01'),
  ('6.02', 'GB 6441-1986 A.6', 'CONDITION', '设备、设施、工具、附件有缺陷', 'Equipment, facility, tool or accessory defective', 102, '1987-02-01'),
  ('6.03', 'GB 6441-1986 A.6', 'CONDITION', '个人防护用品用具缺少或有缺陷', 'Personal protective equipment missing or defective', 103, '1987-02-01'),
  ('6.04', 'GB 6441-1986 A.6', 'CONDITION', '生产（施工）场地环境不良', 'Poor environment of the workplace', 104, '1987-02-01'),
  ('7.01', 'GB 6441-1986 A.7', 'ACT', '操作错误，忽视安全，忽视警告', 'Wrong operation, disregard of safety or warnings', 201, '1987-02-01'),
  ('7.02', 'GB 6441-1986 A.7', 'ACT', '造成安全装置失效', 'Safety device put out of action', 202, '1987-02-01'),
  ('7.03', 'GB 6441-1986 A.7', 'ACT', '使用不安全设备', 'Use of unsafe equipment', 203, '1987-02-01'),
  ('7.04', 'GB 6441-1986 A.7', 'ACT', '手代替工具操作', 'Hand used in place of a tool', 204, '1987-02-01'),
  ('7.05', 'GB 6441-1986 A.7', 'ACT', '物体存放不当', 'Objects stored improperly', 205, '1987-02-01'),
  ('7.06', 'GB 6441-1986 A.7', 'ACT', '冒险进入危险场所', 'Risky entry into a dangerous place', 206, '1987-02-01'),
  ('7.07', 'GB 6441-1986 A.7', 'ACT', '攀、坐不安全位置', 'Climbing or sitting in an unsafe position', 207, '1987-02-01'),
  ('7.08', 'GB 6441-1986 A.7', 'ACT', '在起吊物下作业、停留', 'Working or staying under a suspended load', 208, '1987-02-01'),
  ('7.09', 'GB 6441-1986 A.7', 'ACT', '机器运转时加油、修理、检查、调整、焊接、清扫等', 'Servicing a machine while it runs', 209, '1987-02-01'),
  ('7.10', 'GB 6441-1986 A.7', 'ACT', '有分散注意力行为', 'Distracting behaviour', 210, '1987-02-01'),
  ('7.11', 'GB 6441-1986 A.7', 'ACT', '在必须使用个人防护用品用具的场合中忽视其使用', 'Personal protective equipment not used where it must be', 211, '1987-02-01'),
  ('7.12', 'GB 6441-1986 A.7', 'ACT', '不安全装束', 'Unsafe clothing', 212, '1987-02-01'),
  ('7.13', 'GB 6441-1986 A.7', 'ACT', '对易燃、易爆等危险物品处理错误', 'Wrong handling of flammable, explosive or other dangerous goods', 213, '1987-02-01'),
  ('I.1', 'GB 6442-1986 6.2', 'INDIRECT', '技术和设计上有缺陷', 'Technical or design defect', 301, '1987-02-01'),
  ('I.2', 'GB 6442-1986 6.2', 'INDIRECT', '教育培训不够，缺乏或不懂安全操作技术知识', 'Insufficient training', 302, '1987-02-01'),
  ('I.3', 'GB 6442-1986 6.2', 'INDIRECT', '劳动组织不合理', 'Unreasonable organisation of work', 303, '1987-02-01'),
  ('I.4', 'GB 6442-1986 6.2', 'INDIRECT', '对现场工作缺乏检查或指导错误', 'No inspection of the work, or wrong instruction', 304, '1987-02-01'),
  ('I.5', 'GB 6442-1986 6.2', 'INDIRECT', '没有安全操作规程或不健全', 'Operating rules missing or incomplete', 305, '1987-02-01'),
  ('I.6', 'GB 6442-1986 6.2', 'INDIRECT', '没有或不认真实施事故防范措施，对事故隐患整改不力', 'Precautions not taken, hidden dangers not rectified', 306, '1987-02-01'),
  ('I.7', 'GB 6442-1986 6.2', 'INDIRECT', '其他', 'Other', 307, '1987-02-01');

-- Direct economic loss, GB 6721-1986 section 2; from knowledge of the standard, to be compared with the official text.
create table accident.loss_kind (
  code    text primary key,
  name    text not null,
  name_en text not null,
  sort    int  not null
);
call platform.share('accident.loss_kind');
insert into accident.loss_kind (code, name, name_en, sort) values
  ('MEDICAL', '医疗费用（含护理费用）', 'Medical care', 10),
  ('FUNERAL', '丧葬及抚恤费用', 'Funeral and pension', 20),
  ('RELIEF', '补助及救济费用', 'Subsidies and relief', 30),
  ('WAGES', '歇工工资', 'Wages during absence', 40),
  ('HANDLING', '处理事故的事务性费用', 'Handling of the accident', 50),
  ('RESCUE', '现场抢救费用', 'Rescue on the spot', 60),
  ('CLEARING', '清理现场费用', 'Clearing of the site', 70),
  ('PENALTY', '事故罚款和赔偿费用', 'Fines and compensation', 80),
  ('FIXED_ASSETS', '固定资产损失价值', 'Fixed assets', 90),
  ('CURRENT_ASSETS', '流动资产损失价值', 'Current assets', 100);

-- 口径断点: from this day on figures are made differently; a comparison across it gives no percentage.
create table accident.scope_break (
  day      date not null,
  -- what it breaks: everything, figures that include the non-productive, or tables by type
  affects  text not null check (affects in ('ALL', 'NON_PRODUCTIVE', 'TYPE')),
  what     text not null,
  what_en  text not null,
  source   text not null,
  primary key (day, affects)
);
call platform.share('accident.scope_break');
insert into accident.scope_break (day, affects, what, what_en, source) values
  ('2016-01-01', 'ALL', '实行县级直报的生产安全事故统计制度', 'Direct reporting by counties', '生产安全事故统计制度（2016），未核对原文'),
  ('2017-01-01', 'NON_PRODUCTIVE', '非生产经营性道路交通、火灾事故不再列入', 'Non-productive road accidents and fires no longer included', '规划 004 第 7 行'),
  ('2026-07-01', 'TYPE', '事故类型改用 GB 6441-2025（27 类）', 'Types follow GB 6441-2025 (27 types)', 'GB 6441-2025');
create view accident.v_scope_break with (security_invoker = true) as
  select day, affects, what, what_en, source from accident.scope_break;
create view accident.v_category with (security_invoker = true) as
  select code, name, name_en, sort from accident.category;
call platform.share('accident.v_scope_break');
call platform.share('accident.v_category');
