-- Whoever makes something of a target needs to know which finding it is, and whom the plan names.
create or replace view plan.v_target with (security_invoker = true) as
  select t.id, t.plan_id, p.title as plan_title, p.state as plan_state, p.sample, t.region_code, t.achieved, t.name,
         t.measure, t.comparator, t.value, t.value_to, t.unit, t.base_year, t.year, t.yearly, t.words, t.organisation_id,
         t.clause_seq, t.first_line, t.last_line, c.quote,
         -- unlike the target, the finding keeps its id when it is corrected
         t.candidate_id,
         array(select jsonb_array_elements_text(c.fact -> 'responsible')) as responsible
    from plan.target t join plan.plan p on p.id = t.plan_id join plan.candidate c on c.id = t.candidate_id;
