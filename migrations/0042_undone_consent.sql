-- Taking a file back takes the consent back that it brought.
do $migration$
begin

alter table app.import add column consents_withdrawn bigint not null default 0;

end
$migration$;
