//! Talk of pay.

use super::phrases::{self, NEGATIONS};
use super::text::{Hit, Text};
use super::{Context, Finding, Rule};

/// Pay as a thing: words that may also name somebody else's pay or a piece of work.
const PAY: &[&str] = &[
    "salary|salaries|remuneration|paycheck|paycheque",
    "pay rise|raise|rises|raises|packet|cheque|check|grade|bracket",
    "payrise|payrises",
    "my|better|higher|good|great|top|more|competitive pay|wage|wages|income|compensation|earnings",
    "wage|wages",
    "a|my|bigger|big|annual|yearly|larger|better|good|generous bonus|bonuses",
    "bonuses",
    "benefits package",
    "pay package",
    "stock|share options",
    "company car",
    "good|great|generous|better benefits|perks .|and|or",
    "plus bonus|commission|benefits",
    "compensation is|matters|package",
    "uncapped|high|higher|good|earn commission|commissions",
];

/// Wishes for money.
const WISHES: &[&str] = &[
    "earn|earning|make|making|get|getting a? lot|lots|loads|plenty of money|cash",
    "earn|earning|make|making|get|getting some|more|good|great|better|decent|serious|big|enough|\
        real|the|extra money|cash",
    "earn|earning|make|making money",
    "earn|earning twice? as much",
    "earn|earning more|well|enough|better .|than|and|so|each|every|per|to",
    "earn|earning a good|better|decent|great|high|higher|comfortable living|income|wage|salary",
    "earn|earning|make|making at? least|over|around|about|above|more|up? than|to? £|$|€ #",
    "earn|earning|make|making at? least|over|around|about|above|more|up? than|to? # thousand|\
        pounds|dollars|euros|k",
    "earn|earning|make|making at? least|over|around|about|above|more|up? than|to? # a|per year|\
        month|annum",
    "well|better|highly|best paid|compensated",
    "pay|pays|paying at? least|over|around|about|above|more|up? than|to? £|$|€ #",
    "the pay _? is|was|would|here",
    "well|better|high|higher|best paying",
    "pays well|better|more",
    "get|getting|be|being paid more|well|better|fairly|what",
    "paid more|better|well",
    "six|seven|5|6|7 figure|figures",
    "become|be|becoming|being|get|getting very|really? rich|richer|wealthy|wealthier",
    "millionaire",
    "financial|financially freedom|free|independence|independent|security|secure|stability|\
        stable|comfort|comfortable|success|rewards|reward|gain|gains",
    "pay|paying|clear|clearing off? my student? mortgage|rent|bills|debt|debts|loan|loans",
    "retire early|rich|young",
    "for|about the? money",
    "money motivates|matters|is",
    "the money .",
    "motivates|drives me is money",
];

/// After a word for pay, these show that it is a piece of work and not a wish.
const WORK_ABOUT_PAY: &str = "survey surveys data system systems scheme schemes software process \
    processes processing band bands benchmark benchmarks benchmarking policy policies record \
    records \
    report reports analysis structure structures gap team department run runs error errors dispute \
    disputes claim claims payments costs bill calculation calculations administration slips points";

/// Before a word for pay, these show that it is somebody else's.
const SOMEBODY_ELSES: &str = "their our his her staff employee employees worker workers nurses \
    teachers drivers everyone colleagues living minimum low fair equal gender calculate calculated \
    calculating process processed processing payroll negotiate negotiated compare compared";

/// Around a wish for money, these show that the money is for somebody else.
const FOR_OTHERS: &str = "customer customers client clients family families people charity \
    charities company school hospital donors fund funds community residents tenants members users \
    sales revenue savings profit donations turnover us farmers households students budget";

pub fn find(text: &Text, _: &Context) -> Vec<Finding> {
    let mut hits = phrases::find(text, PAY);
    hits.retain(|hit| {
        !text.has_after(hit, 1, WORK_ABOUT_PAY) && !text.has_before(hit, 3, SOMEBODY_ELSES)
    });
    let mut wishes = phrases::find(text, WISHES);
    wishes
        .retain(|hit| !text.has_before(hit, 3, FOR_OTHERS) && !text.has_after(hit, 4, FOR_OTHERS));
    hits.extend(wishes);
    hits.retain(|hit| !is_waved_away(text, hit));
    phrases::merged(hits)
        .iter()
        .map(|hit| {
            Finding::at(
                Rule::Money,
                text,
                hit,
                "Everybody works to be paid, so this tells the interviewer nothing about you. They \
                 are listening for what draws you to the work.",
                "Leave pay for the talk about the offer, and say here what you want to learn, \
                    build \
                 or improve.",
            )
        })
        .collect()
}

/// Whether the sentence says that money is not the point: "rather than the salary".
fn is_waved_away(text: &Text, hit: &Hit) -> bool {
    text.has_before(hit, 4, NEGATIONS) || text.has_after(hit, 3, "isn't not wasn't doesn't never")
}
