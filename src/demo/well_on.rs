//! Maya Sample, who has filled in everything: she leads a support team and wants to run customer
//! operations.

use super::pen::{Pen, Planned, Rated};
use crate::comments::{Look, Subject};
use crate::direction::DirectionDraft;
use crate::error::Error;
use crate::findings::{FactQuestion, Source};
use crate::forms::Revision;
use crate::goals::GoalDraft;
use crate::goals::LinkKind::{Skill, Value as Serves};
use crate::goals::kinds::{GoalKind, Horizon, KpiDirection, MilestoneKind};
use crate::goals::ratings::{Desire, LinkStrength};
use crate::interviews::question::Question;
use crate::interviews::rehearsals::{HowFar, NewRehearsal};
use crate::interviews::review::Level;
use crate::interviews::{Answer, CompanyDraft, Slots, composing, gather};
use crate::notes::NoteDraft;
use crate::people::PersonId;
use crate::priorities::authenticity::Fit;
use crate::priorities::{PriorityId, PriorityList};
use crate::values::value::Value;

#[rustfmt::skip] // a table
const FIRST_TAKE: &[Rated] = &[
    ("listening", 3, 1, None), ("writing_clearly", 3, 1, None), ("speaking_to_groups", 1, -1, Some(3)),
    ("explaining", 4, 2, None), ("persuading", 2, 0, Some(3)), ("learning_new_things", 3, 2, None),
    ("using_feedback", 3, 1, None), ("staying_calm", 4, 0, None), ("adapting", 3, 1, None),
    ("following_through", 3, 0, None), ("setting_direction", 1, 1, Some(3)), ("developing_others", 2, 2, Some(4)),
    ("delegating", 1, -1, Some(3)), ("giving_feedback", 2, 1, Some(3)), ("leading_change", 1, 1, Some(3)),
    ("using_digital_tools", 3, 1, None), ("automating_work", 2, 2, Some(3)), ("designing", 1, 0, None),
    ("building_and_repairing", 0, -1, None), ("finding_faults", 3, 1, None), ("planning_projects", 2, 0, Some(3)),
    ("setting_priorities", 3, 0, None), ("managing_money", 1, -1, Some(2)), ("improving_processes", 3, 2, Some(4)),
    ("checking_quality", 3, -1, None), ("working_in_a_team", 4, 2, None), ("reading_people", 3, 1, None),
    ("handling_conflict", 2, -1, Some(3)), ("negotiating", 1, -1, None), ("building_contacts", 1, 0, Some(3)),
    ("understanding_needs", 4, 2, None), ("helping_customers", 4, 1, None), ("selling", 1, -2, None),
    ("spotting_opportunities", 2, 1, None), ("handling_complaints", 4, -1, None),
    ("making_sense_of_information", 3, 1, None), ("solving_problems", 4, 2, None), ("making_decisions", 2, 0, Some(3)),
    ("coming_up_with_ideas", 3, 2, None), ("working_with_numbers", 2, 0, Some(3)),
];

/// What has moved since: she has led, delegated and spoken more than before.
#[rustfmt::skip] // a table
const MOVED: &[Rated] = &[
    ("speaking_to_groups", 2, 0, Some(3)), ("developing_others", 3, 2, Some(4)), ("delegating", 2, 0, Some(3)),
    ("giving_feedback", 3, 1, Some(3)), ("setting_direction", 2, 1, Some(3)), ("building_contacts", 2, 1, Some(3)),
];

const EVIDENCE: &[(&str, &str)] = &[
    ("explaining", "Wrote the guide that new colleagues use in their first week."),
    ("improving_processes", "Cut the steps of a refund from nine to four."),
    ("developing_others", "Two people I trained now train others."),
    (
        "understanding_needs",
        "Customers are asked three questions instead of ten, and we miss less.",
    ),
];

const ORDER: [Value; 13] = [
    Value::Service,
    Value::Learning,
    Value::Family,
    Value::Relationships,
    Value::Achievement,
    Value::Independence,
    Value::Creativity,
    Value::Health,
    Value::Community,
    Value::Security,
    Value::Support,
    Value::Recognition,
    Value::Spirituality,
];

pub(super) fn write(pen: &mut Pen<'_>, coach: PersonId) -> Result<(), Error> {
    strengths(pen)?;
    values(pen)?;
    direction(pen)?;
    let list = findings_and_priorities(pen)?;
    goals(pen, list)?;
    interview(pen)?;
    from_the_coach(pen, coach)
}

fn strengths(pen: &mut Pen<'_>) -> Result<(), Error> {
    pen.days_ago(110).skills(FIRST_TAKE, EVIDENCE, true)?;
    let now = FIRST_TAKE
        .iter()
        .map(|before| *MOVED.iter().find(|moved| moved.0 == before.0).unwrap_or(before));
    pen.days_ago(12).skills(&now.collect::<Vec<_>>(), EVIDENCE, true)?;
    pen.days_ago(108).reflections(&[
        ("drives_enjoy", "Taking something that annoys people every day and making it simple.\nShowing someone how it works and seeing it click."),
        ("drives_keeps_going", "Knowing exactly who is better off for it."),
        ("drives_monday", "A problem that nobody owns yet."),
        ("words_good_at", "Staying calm when it is loud, and asking the question that matters."),
        ("words_thanked_for", "Explaining things without making anyone feel small."),
        ("words_harder", "Handing work over. I would rather do it myself than ask twice."),
        ("plan_strongest", "Understanding what customers need, and improving how we work."),
        ("plan_improve", "Delegating, and speaking to larger groups."),
        ("plan_new_skill", "Reading a budget, and making a case with numbers."),
        ("models_who", "The head of operations at my first employer."),
        ("models_admire", "She knew every team’s work by having done it for a day."),
        ("models_emulate", "One day a month beside the people whose work my decisions change."),
        ("background_education", "A degree in languages; a certificate in service management."),
        ("background_experience", "Seven years in customer support, the last two leading a team of six."),
        ("background_fit", "I do well where people say what is wrong early and fix it together."),
    ])?;
    pen.achievement(
        400,
        "Rebuilt how refunds are handled",
        "From nine days to three, with the same six people.",
    )?;
    pen.achievement(
        190,
        "Trained four new colleagues",
        "All four work on their own after five weeks instead of eight.",
    )?;
    pen.achievement(
        60,
        "Ran the first customer panel",
        "Eleven customers, three changes on the road map.",
    )
}

fn values(pen: &mut Pen<'_>) -> Result<(), Error> {
    let mut then = pen.days_ago(105);
    then.values(&ORDER, 13)?;
    then.statement(
        Value::Service,
        "Someone’s day is easier because of what I did.",
        "Stay close to the customers, even as my job moves away from the phone.",
        8,
    )?;
    then.statement(
        Value::Learning,
        "Being a beginner at something every year.",
        "Choose the role where I do not know everything yet.",
        5,
    )?;
    then.statement(
        Value::Family,
        "Home for dinner four evenings out of five.",
        "Say no to a job that needs me on call every week.",
        6,
    )?;
    then.statement(
        Value::Relationships,
        "People I can disagree with and still have lunch with.",
        "Ask to meet the team before I sign anything.",
        8,
    )?;
    then.statement(
        Value::Independence,
        "Deciding how a thing is done, once we agree what is to be done.",
        "Ask in each interview who decides, and about what.",
        7,
    )?;
    then.statement(
        Value::Achievement,
        "Finishing what I said I would, and being able to show it.",
        "Keep a number for each thing I care about.",
        6,
    )
}

fn direction(pen: &mut Pen<'_>) -> Result<(), Error> {
    let text = str::to_owned;
    pen.days_ago(100).direction(&DirectionDraft {
        overarching_goal: text("Grow from leading one support team to running customer operations for a company whose service I am proud of"),
        why_energise: text("I would fix the causes and not only the complaints."),
        why_fulfil: text("I would be the kind of boss I was lucky to have once."),
        why_align: text("It is service and learning in one job, and it can be done with regular hours."),
        vision_5: text("I run operations for a mid-sized company. Forty people know what good looks like, and I know each of them."),
        vision_10: text("Other companies ask how we do it. I have trained three people who could do my job."),
        vision_15: text("I advise small companies on service, four days a week, and teach the fifth."),
        lifestyle: text("Two days a week from home; no on-call weeks."),
    })
}

/// Answers the two things on the list that became goals.
fn findings_and_priorities(pen: &mut Pen<'_>) -> Result<[PriorityId; 2], Error> {
    let mut then = pen.days_ago(80);
    let no_budget = then.finding(
        FactQuestion::Skills,
        Source::Boss,
        "My manager",
        "Heads of operations here all own a budget. I have never made one.",
    )?;
    then.finding(
        FactQuestion::Experience,
        Source::Mentor,
        "A head of service I met at a conference",
        "Run one project across departments before you apply.",
    )?;
    let taken_back = then.finding(
        FactQuestion::StrengthsAndWeaknesses,
        Source::DirectReport,
        "Two of my team",
        "I explain well. I also take work back when it gets late.",
    )?;
    let advertised = then.finding(
        FactQuestion::Experience,
        Source::LookedUp,
        "Twelve job advertisements",
        "Nine of twelve ask for budget experience, seven for a team of ten or more.",
    )?;
    let team = then.priority(
        (PriorityList::CurrentJob, Some(advertised)),
        "Lead a team of ten",
        (5, 5),
        (Fit::Yes, Fit::Yes),
    )?;
    let budget = then.priority(
        (PriorityList::Skills, Some(no_budget)),
        "Make and defend a budget",
        (5, 4),
        (Fit::Partly, Fit::Partly),
    )?;
    then.priority(
        (PriorityList::Weaknesses, Some(taken_back)),
        "Hand work over and leave it there",
        (4, 4),
        (Fit::Yes, Fit::Partly),
    )?;
    then.priority(
        (PriorityList::Relationships, None),
        "Know five people who run operations elsewhere",
        (3, 4),
        (Fit::Yes, Fit::Yes),
    )?;
    then.priority(
        (PriorityList::Training, None),
        "A course in data for managers",
        (3, 2),
        (Fit::NotSure, Fit::Yes),
    )?;
    Ok([team, budget])
}

fn goals(pen: &mut Pen<'_>, [team, budget]: [PriorityId; 2]) -> Result<(), Error> {
    let text = str::to_owned;
    let due = pen.in_days(200);
    let team = pen.days_ago(75).goal(Planned {
        from: team,
        draft: GoalDraft {
            title: text("Lead a customer team of ten"),
            horizon: Some(Horizon::Short),
            kind: Some(GoalKind::Position),
            specific: text("Take over the second support shift, so that my team grows from six to ten people in one plan."),
            measurable: text("Ten people report to me, and first answers stay under four hours."),
            kpi_name: text("team size"),
            kpi_unit: text("people"),
            kpi_baseline: Some(6.0),
            kpi_target: Some(10.0),
            kpi_direction: Some(KpiDirection::Up),
            achievable: text("The second shift has had no lead since spring, and my manager has asked who wants it."),
            support: text("Two hours a week of my manager’s time, and a course on delegating."),
            action_oriented: text("I write the plan for both shifts and try it for a month."),
            relevant: text("Every role I want asks for a team of ten or more."),
            matters: text("I want to find out whether I like leading leaders before it is my whole job."),
            desire: Some(Desire::Own),
            realistic: text("I handed over half of my own cases last month and nothing broke."),
            challenge: Some(3),
            time_bound: text("Before the busy season, so that the team has found its feet by then."),
            due_on: Some(due),
        },
        links: &[
            (Serves, "learning", LinkStrength::Strongly),
            (Serves, "achievement", LinkStrength::Clearly),
            (Skill, "developing_others", LinkStrength::Strongly),
            (Skill, "explaining", LinkStrength::Clearly),
        ],
        obstacles: &[
            ("it gets late and I want to take a case back", "I ask what they would try next, and go home"),
            ("the busy season comes early", "we keep one meeting a week and drop the rest"),
        ],
        milestones: &[
            (MilestoneKind::Course, "Course on delegating done", -20, true),
            (MilestoneKind::Promotion, "Second shift reports to me", 60, false),
        ],
        readings: &[(70, 6.0), (35, 7.0), (5, 8.0)],
    })?;
    let due = pen.in_days(120);
    let budget = pen.days_ago(60).goal(Planned {
        from: budget,
        draft: GoalDraft {
            title: text("Make my team’s budget for next year"),
            horizon: Some(Horizon::Short),
            kind: Some(GoalKind::Skill),
            specific: text("Write the support budget for next year with finance, and present it to the heads of department."),
            measurable: text("The budget is accepted with at most two rounds of questions."),
            kpi_name: text("rounds of questions"),
            kpi_unit: text("rounds"),
            kpi_baseline: Some(5.0),
            kpi_target: Some(2.0),
            kpi_direction: Some(KpiDirection::Down),
            achievable: text("Finance has offered to sit down with me every second week."),
            support: text("Last year’s figures, and someone in finance who explains them."),
            action_oriented: text("I draft, they check, I present."),
            relevant: text("Nine of twelve advertisements ask for it."),
            matters: text("I want to argue for my people with numbers and not only with feeling."),
            desire: Some(Desire::Shared),
            realistic: text("It is one team’s budget and three months."),
            challenge: Some(4),
            time_bound: text("The heads of department decide then."),
            due_on: Some(due),
        },
        links: &[
            (Serves, "achievement", LinkStrength::Strongly),
            (Skill, "working_with_numbers", LinkStrength::ALittle),
            (Skill, "solving_problems", LinkStrength::Clearly),
        ],
        obstacles: &[("the figures make no sense to me", "I ask within a day, with the page open")],
        milestones: &[(MilestoneKind::SpecialisedSkill, "First draft checked by finance", 30, false)],
        readings: &[(20, 4.0)],
    })?;
    let weekly =
        pen.days_ago(70).habit(team, "Talk with each of my people, one at a time", 3, 0)?;
    pen.done(weekly, &[1, 3, 8, 9, 10, 15, 16, 18, 22, 24, 25, 30, 31, 36, 38, 44, 45])?;
    let hand_over =
        pen.days_ago(40).window(team, "Hand over one of my own tasks for good", 6, (0, 110))?;
    pen.done(hand_over, &[30, 16, 4])?;
    let draft = pen.step(budget, "Send finance my first draft of the budget", 3)?;
    pen.done(draft, &[])?;
    let talk =
        pen.days_ago(50).step(budget, "Sit down with finance about last year’s figures", 44)?;
    pen.done(talk, &[7])?;
    pen.step(team, "Show my manager the plan for both shifts", -2).map(drop)
}

fn interview(pen: &mut Pen<'_>) -> Result<(), Error> {
    let text = str::to_owned;
    let company = CompanyDraft {
        name: text("Harbour Light Logistics (made up)"),
        role: text("Head of Customer Operations"),
        mission: text("Get small senders’ parcels there as reliably as the big ones’."),
        stated_values: text("Service, learning from mistakes, plain speaking"),
        culture: text(
            "Small teams that own their numbers; everyone spends a day a month on the phones.",
        ),
        plans: text("A second depot in spring, and one service desk for both."),
        contribution: text(
            "I have merged two ways of working into one before, and can train both shifts.",
        ),
        questions: text(
            "What would you want to be different a year from now?\nHow are the two depots measured today?",
        ),
        sources: text("Their site, and a talk by their founder"),
        years_experience: Some(7),
        current_level: Some(Level::Lead),
        target_level: Some(Level::Head),
    };
    let mut then = pen.days_ago(6);
    let (client, now) = (then.client, then.now);
    let said = then.write("interviews", |conn| {
        let mut said = Vec::new();
        let id = company.insert(client, now, conn)?;
        let company = crate::interviews::Company::find(client, id, conn)?;
        let sources = gather(client, &company, now.date(), conn)?;
        for question in Question::ALL {
            let slots = Slots::suggested(*question, &sources);
            let parts: Vec<_> = slots.0.iter().map(|(slot, text)| (*slot, text.as_str())).collect();
            let draft = composing::first_draft(*question, &parts);
            said.push(Answer::begin(client, id, *question, (&slots, &draft), now, conn)?);
        }
        Ok(said)
    })?;
    let Some(goals) = said.first() else { return Ok(()) };
    let place = format!("interviews/answers/{goals}/rehearsals");
    for (days, seconds, [confident, keen, clear], differently) in REHEARSED {
        let differently = text(differently);
        let said = NewRehearsal { seconds, confident, keen, clear, differently };
        let mut then = pen.days_ago(days);
        let (client, now) = (then.client, then.now);
        then.write(&place, |conn| said.insert(client, (*goals, Revision(0)), now, conn))?;
    }
    Ok(())
}

/// How often she has said where she wants to go: days ago, seconds, how it went, what to change.
const REHEARSED: [(u64, i32, [HowFar; 3], &str); 2] = [
    (
        4,
        158,
        [HowFar::NotYet, HowFar::Yes, HowFar::Partly],
        "Say the goal in the first sentence, and stop after the example.",
    ),
    (2, 112, [HowFar::Partly, HowFar::Yes, HowFar::Yes], "Breathe out before the first word."),
];

fn from_the_coach(pen: &mut Pen<'_>, coach: PersonId) -> Result<(), Error> {
    let client = pen.client;
    pen.days_ago(9).comment(coach, Subject::Direction, "“Proud of” is doing a lot of work in that sentence. What would you see, if you were proud?")?;
    pen.days_ago(5).comment(
        coach,
        Subject::Skills,
        "Delegating moved from 1 to 2 in three months. What did you do differently?",
    )?;
    pen.days_ago(2).comment(
        PersonId(client.0),
        Subject::Skills,
        "I stopped reading along in the shared inbox.",
    )?;
    pen.days_ago(1).comment(
        coach,
        Subject::Plan,
        "Bring this page on Thursday. I would like to talk about the overdue step first.",
    )?;
    let now = pen.now;
    Look::ask(client, &Subject::Values, now, pen.conn)?;
    Look::ask(client, &Subject::Plan, now, pen.conn)?;
    if let Some(look) = Look::last(client, &Subject::Plan, pen.conn)? {
        Look::review(client, look.id, coach, now, pen.conn)?;
    }
    let note = NoteDraft {
        body: "Asks for permission where she needs none. Try: whose decision is it?".to_owned(),
    };
    note.insert(client, coach, now, pen.conn).map(drop)
}
