-- An agency officer stands in the unit for programmes and reports; committees, staff and phones of the unit stay shut.
do $$
declare
  t text;
  not_for_agency text := $c$ (select coalesce(current_setting('vuonlen.agency_only', true), '')) <> 'on' $c$;
begin
  foreach t in array array['committees', 'committee_members', 'committee_charges', 'committee_bodies',
    'committee_documents', 'committee_activities', 'committee_plans', 'poverty_staff', 'official_phones'] loop
    execute format('create policy not_for_agency on %I as restrictive using (%s) with check (%s)', t, not_for_agency, not_for_agency);
  end loop;
end $$;
