use serde::{Deserialize, Serialize};
use validator::{Validate, ValidateEmail};

use crate::forms::{Reading, Reply};
use crate::links::{NewLink, Purpose};
use crate::people::PersonId;

/// Whom a coach invites, as they type it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct InvitationForm {
    #[validate(length(max = 200, message = "Shorten the name to 200 characters"))]
    pub name: String,
    #[validate(length(max = 200, message = "Shorten the address to 200 characters"))]
    pub email: String,
}

impl InvitationForm {
    pub fn draft(&self, purpose: Purpose, by: PersonId) -> Result<NewLink, Reply> {
        let mut read = Reading::of(self);
        let name = read.required("name", &self.name, "Write the name of the person you invite");
        let email = read.text("email", &self.email);
        if !email.is_empty() && !email.validate_email() {
            read.wrong(
                "email",
                "Write the whole address, like name@example.org, or leave it empty",
            );
        }
        read.finish(NewLink { purpose, person_id: Some(by), name, email })
    }
}
