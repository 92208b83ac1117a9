//! Rules that mark words: ten and more sentences each that they remark on or leave alone.

use super::review::{found, holds};
use throughline::interviews::review::{Context, Rule};

#[test]
fn wishes_for_pay_are_marked_and_other_money_is_not() {
    holds(
        Rule::Money,
        &Context::default(),
        &[
            "My main goal is to get a higher salary.",
            "In five years I want to earn at least £60,000.",
            "I want to make a lot of money before I am forty.",
            "I hope to be earning 80k a year by then.",
            "A well-paid job is what I am looking for.",
            "I would like a six-figure income.",
            "My aim is financial freedom.",
            "I want to be financially independent.",
            "I want to become rich and retire early.",
            "I need to pay off my mortgage.",
            "Next year I expect a pay rise.",
            "I want a bigger bonus than I get now.",
            "What matters to me is the salary.",
            "I am in it for the money.",
            "I want to earn more than I do now.",
            "I would like to get paid more for what I do.",
            "A good salary would make me happy.",
            "I am aiming for a role that pays £75k plus bonus.",
            "Compensation is important to me.",
            "What drives me is money.",
            "The job offers good benefits and long holidays.",
            "Honestly, the pay here is much better than mine.",
            "I want to be financially stable so I can buy a house.",
        ],
        &[
            "I managed a budget of 2 million and kept within it.",
            "Helping people walk again is rewarding work.",
            "I want to be rewarded with harder problems.",
            "I saved the company £30,000 a year by changing supplier.",
            "We are making 3 prototypes a month.",
            "I ran the payroll for 200 people.",
            "I improved our salary survey so that managers trust it.",
            "I help families reach financial security.",
            "For me it isn't about the money.",
            "I chose teaching rather than a higher salary.",
            "I want to earn the trust of my customers.",
            "I want to earn my licence by June.",
            "Our appeal raised £5,000 for the local school.",
            "I designed the bonus scheme for our shops.",
            "I work with low-wage workers on their rights.",
            "My research is about the gender pay gap.",
            "I teach customers how to make money last.",
            "I want to earn more certificates in the next two years.",
            "I pay attention to details and I pay my respects.",
            "The value of a good handover is easy to measure.",
            "I set the budget, cut costs by £2 million and negotiated supplier bonuses.",
            "I am paid to think about safety and I take it seriously.",
            "I look after commission statements for our sales agents.",
            "I calculated wages for 80 drivers and found a mistake in the rules.",
            "Our bonus campaign brought 300 new readers.",
        ],
    );
}

#[test]
fn answers_about_rank_alone_are_marked_and_titles_with_a_purpose_are_not() {
    holds(
        Rule::TitleOnly,
        &Context::default(),
        &[
            "I want to become a director.",
            "My goal is to be promoted as soon as I can.",
            "In five years I want to be a manager. After that I want to be head of department.",
            "I hope to get a promotion within a year.",
            "I want to become vice president and then CEO.",
            "I would like a better job title.",
            "I see myself as a team lead.",
            "I want to climb the career ladder.",
            "I want to get a management role.",
            "My dream is to become the managing director of a large firm.",
            "I want to be promoted to supervisor. Then I want to be promoted to manager. I like \
             to learn.",
            "I want to reach a senior position.",
            "By 2030 I will become a partner.",
            "My goal is to be the youngest partner at the firm.",
            "I want to progress to team leader, then operations manager.",
        ],
        &[
            "I want to become a director so that I can help small shops grow.",
            "As director of the youth orchestra project, I learned to plan a tour.",
            "I was promoted to team leader last year after I cut queue times.",
            "I ran a sales promotion for spring shoes.",
            "I earned a promotion for leading the move to the new system.",
            "I work with the director on our plans for schools.",
            "I want to lead a team that builds safe bridges.",
            "I want to be able to run a training day on my own.",
            "I want to become a better teacher.",
            "I want to become marketing director. I will get there by learning how customers decide.",
            "I report to the head of finance.",
            "I want to be a manager who develops people.",
            "My work in health promotion taught me patience.",
            "I want to become a nurse in a children's hospital.",
            "I don't care about a job title.",
            "I know what it takes to support a CEO.",
            "My father was director of a bank and my mother is a manager.",
            "I've been working as a manager for ten years.",
            "In three years I want to be managing a team of five.",
            "I'd like to step into a leadership position where I can coach junior analysts.",
        ],
    );
}

#[test]
fn phrases_anyone_could_say_are_marked_and_concrete_ones_are_not() {
    holds(
        Rule::Vague,
        &Context::default(),
        &[
            "I want to grow as a person.",
            "I would like to be successful.",
            "I just want to make a difference.",
            "I want to reach my full potential.",
            "I work hard and I am a team player.",
            "I am looking for new challenges.",
            "I want to gain experience.",
            "I hope to learn new things.",
            "I want to improve my skills.",
            "I want to take my career to the next level.",
            "One day I would like to run my own place.",
            "I want to work for a good company.",
            "I like computers and stuff like that.",
            "I always give 110%.",
            "I want to be the best version of myself.",
            "I think outside the box.",
            "I want to grow with the company.",
            "I will do my best.",
            "I am looking for a challenging role.",
            "I am ambitious, motivated and eager to succeed.",
            "I want to see where life takes me.",
            "I want to develop myself.",
            "I like a bit of everything.",
            "I want to be in a company where I can grow.",
            "Someday I would like an office.",
        ],
        &[
            "I want to make a difference to children who struggle with reading.",
            "I work hard at being understood.",
            "I want to gain experience in running clinical trials.",
            "I want to improve my skills in negotiation.",
            "We opened the second shop in one day.",
            "I spend one day a week in the workshop.",
            "I want to grow as a teacher by watching others.",
            "The challenge is to shorten the waiting list to four weeks.",
            "I like new challenges such as the move to Leeds.",
            "I lead a team of seven.",
            "I want to learn new things about soil.",
            "I want to be successful at closing small contracts.",
            "I never say that I am a team player.",
            "We grow tomatoes in 12 greenhouses.",
            "I want to make an impact on road safety.",
            "I was moving forward with the plan when the rules changed.",
            "I want to further my career by passing the board exam.",
        ],
    );
}

#[test]
fn complaints_about_the_past_are_marked_and_lessons_are_not() {
    holds(
        Rule::NegativePast,
        &Context::default(),
        &[
            "My last boss was awful.",
            "I left because my old company was so disorganised.",
            "I hated my previous job.",
            "My former colleagues were lazy.",
            "It was a toxic workplace.",
            "I had a terrible manager.",
            "My manager never listened to me.",
            "My boss ignored my ideas.",
            "I was sick of my job.",
            "They didn't appreciate my work.",
            "The team there was hopeless.",
            "I was fed up with the management.",
            "I couldn't stand my supervisor.",
            "They held me back for years.",
            "I was bullied by a colleague.",
            "My current role is really boring.",
            "There were too many office politics.",
            "It was a dead-end job.",
            "My last boss was awful, but I learned patience.",
            "I did not get along with my boss.",
            "My previous employer treated its staff badly.",
            "Working there was horrible.",
            "The company has no idea what it is doing.",
            "I left because the company didn't value its people.",
            "My old manager was a nightmare to work with.",
        ],
        &[
            "My last role taught me to handle rude customers.",
            "My last boss was strict, and I learned a lot about planning.",
            "I handled toxic waste for three years.",
            "My first job was difficult and it taught me to ask for help early.",
            "My old team was never rude.",
            "I left my last company when the project ended.",
            "I want to work in a hospital that treats terrible burns.",
            "In my previous role I turned a bad quarter around.",
            "I enjoyed my last job and I am ready for a larger one.",
            "My manager never missed a deadline.",
            "I held back the launch until the tests passed.",
            "My previous employer closed the site in 2024.",
            "We lost a contract, and I found out why.",
            "My boss was a kind and patient woman.",
            "I worked with people whose housing was awful.",
            "My last company went through a difficult merger, and I kept my team calm.",
            "The work was difficult and I loved it.",
            "My old team would never miss a deadline.",
            "The customers were rude, but I stayed calm and found them a room.",
            "I learned a lot from my manager.",
        ],
    );
}

#[test]
fn words_that_take_a_plan_back_are_marked_and_the_same_words_in_other_senses_are_not() {
    holds(
        Rule::Hedging,
        &Context::default(),
        &[
            "Maybe I will study law.",
            "I guess I want to lead a team.",
            "I'm not really sure where I want to be.",
            "I would perhaps like to manage people.",
            "Hopefully I will pass the exam.",
            "I kind of want to teach.",
            "I think I want to be an engineer.",
            "I'll try to finish the course.",
            "I don’t know yet, but nursing appeals to me.",
            "I might want to open a shop.",
            "I will probably stay in this field.",
            "I want to be a coach or something.",
            "I am trying to learn the language.",
            "If possible, I want to lead the project.",
            "It is sort of my plan for the year.",
            "I believe I could perhaps lead a small team.",
            "Ideally, I would be in sales.",
            "I don't really have a plan yet.",
        ],
        &[
            "This is the kind of work I like.",
            "I want to build a new kind of school.",
            "What sort of team do you have?",
            "I like how I think in systems.",
            "I think about safety first.",
            "When I don't know something, I ask.",
            "I make sure that every order is checked twice.",
            "I am sure of one thing: I want to work with my hands.",
            "Customers trying to reach us waited for nine minutes.",
            "I tried three ways and kept the fastest.",
            "I will lead the probability course in May.",
            "We estimate risk with care.",
            "I know what I want to learn.",
            "The supposed limit was 40 users, and we served 90.",
            "I was kind to every guest.",
            "As soon as possible, I call the family back.",
            "The results may be of interest to your board.",
        ],
    );
}

#[test]
fn unexplained_abbreviations_are_marked_and_known_ones_are_not() {
    let context = Context {
        company_name: "ABK Systems".into(),
        company_words: "We build RTGS software".into(),
        ..Context::default()
    };
    holds(
        Rule::Jargon,
        &context,
        &[
            "I want to pass the CISSP exam.",
            "I reduced the MTTR by half.",
            "Our KPIs went up.",
            "I look after the SCADA screens.",
            "I filled in the OASIS form.",
            "We use SAFE and TOGAF together.",
            "I took care of the CMDB.",
            "I taught EYFS for six years.",
            "My NVQ taught me patience.",
            "The CAPA process is mine.",
            "The QBR's agenda was mine.",
        ],
        &[
            "I want to pass the CISSP (a security certificate) exam.",
            "I reduced the mean time to repair (MTTR) by half, and MTTR matters.",
            "I want to work for the NHS.",
            "I hold an MBA and a PhD.",
            "I know ABK well.",
            "RTGS is what I want to work on.",
            "I saw the CEO twice.",
            "I WANT TO LEAD A TEAM THAT BUILDS BRIDGES.",
            "I work in IT and HR.",
            "I speak of McDonald and O'Neil.",
            "It is NOT about me.",
            "I sent 40 PDFs a day.",
            "I read volume III first.",
        ],
    );
}

#[test]
fn an_abbreviation_is_marked_the_first_time_only() {
    let marked = found(Rule::Jargon, "The QRT met. The QRT left.", &Context::default());
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].span, Some(4..7));
}

#[test]
fn a_phrase_does_not_reach_over_a_comma() {
    assert_eq!(found(Rule::Vague, "I work, hard as it is, on roads.", &Context::default()), []);
}
