use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::composing::{CompanySource, list, lower_first, sentence};
use super::question::Question;
use super::review::{Context, Level};
use crate::access::ClientId;
use crate::comments::{Margin, Subject};
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::companies;

typed_id! {
    /// A company the client applies to.
    CompanyId
}

/// What a client found out about a company they apply to, and what they would bring to it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = companies)]
pub struct Company {
    /// Its id.
    pub id: CompanyId,
    /// Who applies.
    pub client_id: ClientId,
    /// What the company is called.
    pub name: String,
    /// The role applied for.
    pub role: String,
    /// What the company says it is there for.
    pub mission: String,
    /// The values it names.
    pub stated_values: String,
    /// How people work there.
    pub culture: String,
    /// What it plans to do next.
    pub plans: String,
    /// What the client could do for it.
    pub contribution: String,
    /// What the client wants to ask, one question a line.
    pub questions: String,
    /// Where all this was found.
    pub sources: String,
    /// Whole years the client has worked in this line.
    pub years_experience: Option<i32>,
    /// How senior the client is now.
    pub current_level: Option<Level>,
    /// How senior the role is.
    pub target_level: Option<Level>,
    /// When the sheet was begun.
    pub created_at: NaiveDateTime,
    /// How often it was saved.
    pub revision: i32,
}

/// A company sheet about to be kept.
#[derive(AsChangeset, Insertable, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = companies, treat_none_as_null = true)]
pub struct CompanyDraft {
    /// What the company is called.
    pub name: String,
    /// The role applied for.
    pub role: String,
    /// What the company says it is there for.
    pub mission: String,
    /// The values it names.
    pub stated_values: String,
    /// How people work there.
    pub culture: String,
    /// What it plans to do next.
    pub plans: String,
    /// What the client could do for it.
    pub contribution: String,
    /// What the client wants to ask, one question a line.
    pub questions: String,
    /// Where all this was found.
    pub sources: String,
    /// Whole years the client has worked in this line, 0 to 70.
    pub years_experience: Option<i32>,
    /// How senior the client is now.
    pub current_level: Option<Level>,
    /// How senior the role is.
    pub target_level: Option<Level>,
}

impl Company {
    /// The companies this client applies to, the newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query =
            companies::table.filter(companies::client_id.eq(client)).order(companies::id.desc());
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// The company with this id on this client's pages.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: CompanyId, conn: &mut Conn) -> Result<Self, Error> {
        let query =
            companies::table.filter(companies::client_id.eq(client)).filter(companies::id.eq(id));
        query.select(Self::as_select()).get_result(conn).optional()?.ok_or(Error::NotFound)
    }

    /// Where its page is.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/clients/{}/interviews/{}", self.client_id, self.id)
    }

    /// What the client found out, as questions and answers; what is empty is left out.
    #[must_use]
    pub fn research(&self) -> Vec<(&'static str, &str)> {
        let mut all = self.sheet();
        all.retain(|(_, text)| !text.is_empty());
        all
    }

    /// What the client has not found out yet, as a list to read; empty where nothing is open.
    #[must_use]
    pub fn unknown(&self) -> String {
        let mut all = self.sheet();
        all.retain(|(_, text)| text.is_empty());
        let names: Vec<_> = all.iter().map(|(name, _)| lower_first(name)).collect();
        list(&names)
    }

    fn sheet(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("Mission", &self.mission),
            ("Values they name", &self.stated_values),
            ("How people work there", &self.culture),
            ("Plans", &self.plans),
            ("What I can contribute", &self.contribution),
            ("Where I found this", &self.sources),
        ]
    }

    /// The questions the client wants to ask.
    #[must_use]
    pub fn questions(&self) -> Vec<&str> {
        lines(&self.questions)
    }

    /// The step from where the client is to this role, in a sentence; `None` where nothing is said.
    #[must_use]
    pub fn step(&self) -> Option<String> {
        let years = self.years_experience.map(|years| match years {
            1 => "1 year in this line".to_owned(),
            years => format!("{years} years in this line"),
        });
        let level = |name: &str, level: Option<Level>| {
            level.map(|level| format!("{name}: {}", level.label().to_lowercase()))
        };
        let said = [years, level("now", self.current_level), level("the role", self.target_level)];
        let said: Vec<String> = said.into_iter().flatten().collect();
        (!said.is_empty()).then(|| sentence(&said.join(" · ")))
    }

    /// What an answer's suggestions may draw on.
    #[must_use]
    pub fn source(&self) -> CompanySource {
        CompanySource {
            name: self.name.clone(),
            role: self.role.clone(),
            mission: self.mission.clone(),
            values: self.stated_values.clone(),
            culture: self.culture.clone(),
            plans: self.plans.clone(),
            contribution: self.contribution.clone(),
        }
    }

    /// What the review of an answer to `question` needs to know.
    #[must_use]
    pub fn context(&self, question: Question, today: NaiveDate) -> Context {
        let words = [&self.stated_values, &self.mission, &self.plans, &self.culture];
        let years = self.years_experience.and_then(|years| u8::try_from(years).ok());
        Context {
            question,
            company_name: self.name.clone(),
            role: self.role.clone(),
            company_words: words.map(String::as_str).join("\n"),
            years_experience: years.map(f32::from),
            current_level: self.current_level,
            target_level: self.target_level,
            years_to_target: None,
            today,
        }
    }

    /// Takes the sheet away, with its margin.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(&self, conn: &mut Conn) -> Result<(), Error> {
        Margin::delete(self.client_id, &[Subject::Company(self.id.0)], conn)?;
        diesel::delete(companies::table.find(self.id)).execute(conn)?;
        Ok(())
    }
}

impl CompanyDraft {
    /// Keeps it as a new sheet.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(
        &self,
        client: ClientId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<CompanyId, Error> {
        let id = CompanyId::new();
        diesel::insert_into(companies::table)
            .values((
                companies::id.eq(id),
                companies::client_id.eq(client),
                companies::created_at.eq(now),
                self,
            ))
            .execute(conn)?;
        Ok(id)
    }

    /// Keeps it in place of what was there, unless another save came first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such sheet.
    pub fn update(
        &self,
        client: ClientId,
        id: CompanyId,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Company>, Error> {
        let same = companies::table
            .filter(companies::client_id.eq(client))
            .filter(companies::id.eq(id))
            .filter(companies::revision.eq(revision.0));
        let changed = diesel::update(same)
            .set((self, companies::revision.eq(companies::revision + 1)))
            .execute(conn)?;
        saved_or_stale(changed, format!("/clients/{client}/interviews/{id}"), || {
            Company::find(client, id, conn)
        })
    }
}

/// The lines of a list that was typed one to a line.
pub(super) fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}
