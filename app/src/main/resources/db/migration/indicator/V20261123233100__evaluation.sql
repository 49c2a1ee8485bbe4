-- Evaluation of a plan, the yearly score card, and what is published of the progress. Plans 000:243-255, 003 part 5, 002:597.

-- 中期、终期评估: a snapshot with the words that officers put to it. Issued ones do not change any more.
create table indicator.evaluation (
  id           uuid primary key,
  version      int  not null default 0,
  region_code  text collate "C" not null,
  kind         text not null check (kind in ('MIDTERM', 'FINAL')),
  plan_title   text not null,
  title        text not null check (length(title) between 1 and 200),
  issuer       text not null,
  year         int  not null,
  state        text not null default 'DRAFT' check (state in ('DRAFT', 'ISSUED')),
  -- the figures as they were, and the evidence of the tasks
  content      jsonb not null,
  conclusion   text not null default '',
  problems     text not null default '',
  proposals    text not null default '',
  created_by   text not null,
  created_at   timestamptz not null,
  issued_by    text,
  issued_at    timestamptz,
  check ((state = 'ISSUED') = (issued_at is not null))
);
create index evaluation_region on indicator.evaluation (region_code, created_at desc);
call platform.protect('indicator.evaluation', region => 'region_code');

-- 年度考核: what is scored, and what vetoes the rest. Each edition stays as it was.
create table indicator.score_card (
  id          uuid primary key,
  region_code text collate "C" not null,
  year        int  not null,
  edition     int  not null,
  name        text not null,
  basis       text not null,
  items       jsonb not null,
  vetoes      jsonb not null,
  written_by  text not null,
  written_at  timestamptz not null,
  unique (region_code, year, edition)
);
call platform.protect('indicator.score_card', region => 'region_code');
revoke update, delete on indicator.score_card from anlan_place, anlan_enterprise;

create table indicator.score (
  id              uuid primary key,
  version         int  not null default 0,
  card_id         uuid not null references indicator.score_card,
  region_code     text collate "C" not null,
  organisation_id uuid not null,
  organisation    text not null,
  -- item code → {points, note}
  points          jsonb not null,
  -- veto code → reason
  vetoes          jsonb not null,
  scored_by       text not null,
  scored_at       timestamptz not null,
  unique (card_id, organisation_id)
);
call platform.protect('indicator.score', region => 'region_code');

-- 公开: what an officer decided to show to everybody, as it was on that day.
create table indicator.publication (
  id           uuid primary key,
  region_code  text collate "C" not null,
  title        text not null check (length(title) between 1 and 200),
  note         text not null default '',
  year         int  not null,
  content      jsonb not null,
  published_by text not null,
  published_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index publication_open on indicator.publication (published_at desc) where withdrawn_at is null;
call platform.protect('indicator.publication', region => 'region_code');
revoke delete on indicator.publication from anlan_place, anlan_enterprise;
