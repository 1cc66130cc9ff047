package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lv.ocma.complaints.survey.NewSurveyAnswer.Ratings;
import lv.ocma.complaints.survey.SurveyInvitation.Group;
import lv.ocma.platform.privacy.ColumnCipher;
import org.hibernate.Session;

/**
 * Answers until their month is closed. A row knows its place, service and month, and nothing by which it could be told from the others of the month: its id is
 * random, and the shuffle takes from it its place in the table and the number of the transaction that brought it.
 */
@ApplicationScoped
class SurveyAnswers {

    /** Fewer are never shown, nor kept once their month is closed. */
    static final int LEAST = 5;

    private static final String ADD = """
            insert into survey_answer (id, place, service, month, overall, easy, clear, on_time, remark, shuffled)
            values (gen_random_uuid(), :place, :service, :month, :overall, :easy, :clear, :onTime, :remark, false)""";

    private static final String SHUFFLE = """
            with taken as (delete from survey_answer where month = :month returning place, service, month, overall, easy, clear, on_time, remark)
            insert into survey_answer (id, place, service, month, overall, easy, clear, on_time, remark, shuffled)
            select gen_random_uuid(), place, service, month, overall, easy, clear, on_time, remark, true from taken order by random()""";

    /** Each answer is in one sum or in none: groups that are too small by themselves are one group of their place, and nothing if that is too small too. */
    private static final String SUM = """
            with grouped as (
              select place, service, count(*) as answers, sum(overall) as overall, sum(easy) as easy, sum(clear) as clear, sum(on_time) as on_time,
                count(*) filter (where overall >= 4) as overall_satisfied, count(*) filter (where easy >= 4) as easy_satisfied,
                count(*) filter (where clear >= 4) as clear_satisfied, count(*) filter (where on_time >= 4) as on_time_satisfied
              from survey_answer where month = :month group by place, service),
            named as (select place, case when answers >= :least then service else '' end as service, answers, overall, easy, clear, on_time,
                overall_satisfied, easy_satisfied, clear_satisfied, on_time_satisfied from grouped)
            insert into survey_result (month, place, service, answers, overall, easy, clear, on_time,
                overall_satisfied, easy_satisfied, clear_satisfied, on_time_satisfied)
            select cast(:month as date), place, service, sum(answers), sum(overall), sum(easy), sum(clear), sum(on_time),
                sum(overall_satisfied), sum(easy_satisfied), sum(clear_satisfied), sum(on_time_satisfied)
            from named group by place, service having sum(answers) >= :least""";

    /** Of those that are in a sum; what was too small for one goes with its words. */
    private static final String KEEP_REMARKS = """
            insert into survey_remark (id, month, place, remark)
            select gen_random_uuid(), month, place, remark from survey_answer answer where month = :month and remark is not null
              and exists (select from survey_result kept where kept.month = :month and kept.place = answer.place and kept.service in (answer.service, ''))
            order by random()""";

    private final Session session;
    private final ColumnCipher cipher;

    SurveyAnswers(Session session, ColumnCipher cipher) {
        this.session = session;
        this.cipher = cipher;
    }

    void add(Group about, Ratings ratings) {
        var remark = ratings.remark();
        session.createNativeMutationQuery(ADD)
                .setParameter("place", about.place())
                .setParameter("service", about.service())
                .setParameter("month", about.month().atDay(1))
                .setParameter("overall", ratings.overall())
                .setParameter("easy", ratings.easy())
                .setParameter("clear", ratings.clear())
                .setParameter("onTime", ratings.onTime())
                .setParameter("remark", remark == null ? null : cipher.encrypt(remark), String.class)
                .executeUpdate();
    }

    /** Those that have answers which came since the last shuffle. */
    List<YearMonth> unshuffled() {
        return months("select distinct month from survey_answer where not shuffled");
    }

    List<YearMonth> all() {
        return months("select distinct month from survey_answer");
    }

    void shuffle(YearMonth month) {
        change(SHUFFLE, month);
    }

    /** All that is kept of it from now on are sums, and remarks without what stood beside them. A second time it only forgets what came too late. */
    void close(YearMonth month, LocalDate today) {
        var first = session.createNativeMutationQuery("""
                        insert into survey_month (month, closed_on) values (:month, :today) on conflict on constraint survey_month_pk do nothing""")
                        .setParameter("month", month.atDay(1))
                        .setParameter("today", today)
                        .executeUpdate()
                == 1;
        if (first) {
            sum(month);
            change(KEEP_REMARKS, month);
        }
        change("delete from survey_answer where month = :month", month);
    }

    private void change(String sql, YearMonth month) {
        session.createNativeMutationQuery(sql)
                .setParameter("month", month.atDay(1))
                .executeUpdate();
    }

    private void sum(YearMonth month) {
        session.createNativeMutationQuery(SUM)
                .setParameter("month", month.atDay(1))
                .setParameter("least", LEAST)
                .executeUpdate();
    }

    private List<YearMonth> months(String sql) {
        return session.createNativeQuery(sql, LocalDate.class).getResultList().stream()
                .map(YearMonth::from)
                .toList();
    }
}
