use crate::access_rows as rows;
use crate::support::Site;

#[actix_web::test]
async fn what_stood_beside_a_goal_or_a_value_goes_with_it() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let goal = rows::goal(&site, &ada, &ruth).await;
    let value = rows::own_value(&site, &ada, &ruth).await;
    let beside = [
        (format!("goal:{}", goal.id()), format!("goals/{}/delete", goal.id())),
        (format!("value:own:{}", value.id()), format!("values/own/{}/delete", value.id())),
    ];
    for (subject, delete) in beside {
        let comment = [("subject", subject.as_str()), ("body", "Beside what is gone")];
        assert_eq!(ruth.post(&ada.at("comments"), &comment).await.status, 303);
        assert!(ada.open(&ada.at("")).await.says("Beside what is gone"));
        assert_eq!(ada.post(&ada.at(&delete), &[]).await.status, 303);
        let left = site.everything().await;
        assert!(!left.iter().any(|row| row.contains("Beside what is gone")), "{subject}");
    }
}
