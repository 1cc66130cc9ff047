-- Who had left was told as deputy, and as stood in for, until whatever day had been said before: that ends with the last day of work now.
-- Of what is over already nothing is rewritten.

DELETE FROM staff_deputy
USING staff_member
WHERE staff_member.id IN (staff_deputy.member_id, staff_deputy.deputy_id)
    AND staff_deputy.first_day > greatest(employed_until, (now() AT TIME ZONE 'Europe/Riga')::date - 1)
    AND employed_until IS NOT NULL;

UPDATE staff_deputy
SET last_day = ends.day
FROM (
    SELECT deputy.id, min(greatest(employed_until, (now() AT TIME ZONE 'Europe/Riga')::date - 1)) AS day
    FROM staff_deputy AS deputy
    JOIN staff_member ON staff_member.id IN (deputy.member_id, deputy.deputy_id)
    WHERE employed_until IS NOT NULL
    GROUP BY deputy.id) AS ends
WHERE staff_deputy.id = ends.id AND staff_deputy.last_day > ends.day;
