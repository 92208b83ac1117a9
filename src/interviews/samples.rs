//! Made-up answers to learn the shape from. The people and places in them do not exist.

/// A made-up answer, shown beside the form so that nobody starts from a blank page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The shape of the answer in a few words, so a client can pick the one like their own.
    pub shape: &'static str,
    /// The answer, as it would be said aloud in one to two minutes.
    pub text: &'static str,
}

/// Three shapes of an answer to "What are your career goals?".
pub const CAREER_GOALS: &[Sample] = &[
    Sample {
        shape: "The far goal first, then the road to it",
        text: "In the long run I want to run the kitchens of a group of schools, so that every \
               child who eats there gets a hot meal they look forward to. I am a cook now, and I \
               know what stands between here and there: menus for 300 people, budgets, and \
               leading a crew. Over the next two years I want to learn all three properly. I \
               finish my food safety course in June, and I already plan the menu for one day a \
               week.\n\n\
               Your mission talks about fresh food cooked on site, and that is the reason I \
               applied for this role. I believe in cooking from scratch; the kitchen I work in \
               now moved from frozen to fresh last autumn, and I wrote half of the new recipes.\n\n\
               What I would bring is that experience. You are opening two more sites, and I can \
               help your crews there switch over calmly, train new cooks, and keep waste low. In \
               our kitchen we cut waste by a fifth in one term.",
    },
    Sample {
        shape: "The next step, then five years, then the far goal",
        text: "My first goal is to become very good at testing software. For the next year I \
               want to learn how your product works, write checks that catch mistakes early, and \
               pass the tester certificate I am studying for. Within five years I would like to \
               look after quality for a whole product: deciding what gets tested, teaching \
               newer testers, and talking with the people who use it. In the end I hope to build \
               a team that other teams ask for advice.\n\n\
               You write that you would sooner ship late than ship something broken. Care is \
               the value I rank highest myself, so this role feels like the right place to grow \
               those skills. I would like to stay long enough to see the results.\n\n\
               I can help you from the start. In my last project I turned a list of 80 checks \
               done by hand into ones that run every night, and that gave the team back a day a \
               week. I would be glad to do the same for your release days.",
    },
    Sample {
        shape: "What I love and do well, then experience, then my own business",
        text: "I love old buildings and I am good with numbers, and my goal is to join the two: \
               I want to help owners make old houses cheap to heat without spoiling them. For \
               the next three years I want to work on real sites, survey at least 40 houses, \
               and earn my assessor licence by the spring of next year. Much later, ten \
               years from now, I picture a small advice office of my own in my home town, with \
               partners like you on its projects.\n\n\
               I know your work from the terrace you restored near the station. You say that \
               a repair should last a hundred years, and I care about that as well. It is the \
               reason I want to learn the craft in this role and not somewhere bigger.\n\n\
               I would bring something of use to you from the first week. I have built a simple \
               sheet that shows heat loss room by room, and it would help your surveyors explain \
               their advice to clients in ten minutes.",
    },
];

/// Three shapes of an answer to "How do you plan to achieve your career goals?".
pub const HOW_ACHIEVE: &[Sample] = &[
    Sample {
        shape: "Done so far, doing now, next milestones",
        text: "My goal is to lead a ward, and I have started. In the last two years I took \
               charge of 25 night shifts, and with three colleagues I rewrote the handover \
               sheet. Handovers now take 15 minutes; they used to take 30.\n\n\
               At the moment I am doing three things. I meet my mentor on the first Monday of \
               the month, I follow a course on staffing and budgets, and I teach new nurses \
               for an hour every week, because explaining is how I find out what I do not know \
               yet.\n\n\
               The milestones are clear. I finish the course in March. By September I want to \
               have run one small project from beginning to end, and within three years I want \
               to be ready for the step to a ward of my own. Each one adds a skill the next one \
               needs.\n\n\
               You would gain from this early on. You want to shorten waiting times on your \
               wards, and the handover project is something I can bring to your team.",
    },
    Sample {
        shape: "One SMART goal, told from start to finish",
        text: "Let me take one goal and tell you how I work on it. By the end of next year I \
               want to be able to run a training day for 20 people on my own. I chose that \
               because I would like to spend my career helping others to learn a trade, and \
               standing in front of a room is the part I found hardest.\n\n\
               I started with something small: I gave a ten-minute talk every month and asked \
               two listeners what I should change. After six talks I ran half a day with a \
               colleague, and 11 of the 12 people there said they could use what they heard the \
               next morning.\n\n\
               Now I am taking an evening course for trainers, and the exam is in May. After it \
               I will lead two half days alone, and then the full day. I keep a list of what I \
               learn each time.\n\n\
               In this role I would use all of it. You train 50 apprentices a year, and I could \
               take over some of your safety days from the first autumn.",
    },
    Sample {
        shape: "Changing field, with proof that the change is under way",
        text: "I am moving from shop work into logistics, and I planned the move in three \
               steps. The first is done. For four years I ordered stock for a busy shop, and \
               last year I brought the number of empty shelves down by a third by looking at \
               the sales of each weekday. That is when I noticed which part of my work I like \
               best.\n\n\
               The second step is under way. I passed the first of two planning exams in \
               January and sit the other in July. On Saturdays I help a food bank to plan its \
               van routes, which has saved its drivers about six hours a week.\n\n\
               The third step is a job like this one. In my first year I want to learn your \
               routes and systems well, and in the second I want to improve one of them with \
               your drivers.\n\n\
               That is fair to both sides. I get a place to learn the trade, and you get \
               someone who knows what a late delivery means to the shop waiting for it.",
    },
];
