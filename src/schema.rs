//! The tables, as diesel sees them. Each table belongs to the room of the same name, and only that
//! room's queries name it.
#![allow(missing_docs)]

diesel::table! {
    practices (id) {
        id -> BigInt,
        secret -> Text,
        created_at -> Timestamp,
        name -> Text,
        sign_up -> Text,
        coaches_need_two_step -> Bool,
        idle_days -> Integer,
        absolute_days -> Integer,
        retention_days -> Integer,
        erasure_days -> Integer,
        revision -> Integer,
    }
}

diesel::table! {
    people (id) {
        id -> BigInt,
        role -> Text,
        name -> Text,
        email -> Text,
        email_folded -> Text,
        password_hash -> Text,
        time_zone -> Text,
        created_at -> Timestamp,
        revision -> Integer,
        goes_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    sessions (id) {
        id -> BigInt,
        key_hash -> Text,
        person_id -> Nullable<BigInt>,
        browser -> Text,
        state -> Text,
        created_at -> Timestamp,
        last_seen_at -> Timestamp,
    }
}

diesel::table! {
    tries (counted) {
        counted -> Text,
        times -> Integer,
        last_at -> Timestamp,
    }
}

diesel::table! {
    two_steps (person_id) {
        person_id -> BigInt,
        secret -> Text,
        used_step -> BigInt,
        turned_on_at -> Timestamp,
    }
}

diesel::table! {
    recovery_codes (id) {
        id -> BigInt,
        person_id -> BigInt,
        code_hash -> Text,
    }
}

diesel::table! {
    submissions (form_key) {
        form_key -> Text,
        person_id -> BigInt,
        location -> Text,
        created_at -> Timestamp,
        words_hash -> Text,
    }
}

diesel::table! {
    links (id) {
        id -> BigInt,
        token_hash -> Text,
        purpose -> Text,
        person_id -> Nullable<BigInt>,
        name -> Text,
        email -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    outbox (id) {
        id -> BigInt,
        about -> Text,
        recipient -> Text,
        subject -> Text,
        body -> Text,
        made_at -> Timestamp,
        tries -> Integer,
        due_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    reset_requests (email) {
        email -> Text,
    }
}

diesel::table! {
    engagements (id) {
        id -> BigInt,
        coach_id -> BigInt,
        client_id -> BigInt,
        agreed_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        former_coach_reads -> Bool,
        let_go_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    comments (id) {
        id -> BigInt,
        client_id -> BigInt,
        author_id -> BigInt,
        subject -> Text,
        body -> Text,
        created_at -> Timestamp,
        resolved_at -> Nullable<Timestamp>,
        revision -> Integer,
    }
}

diesel::table! {
    looks (id) {
        id -> BigInt,
        client_id -> BigInt,
        subject -> Text,
        asked_at -> Timestamp,
        reviewed_at -> Nullable<Timestamp>,
        reviewed_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    drafts (id) {
        id -> BigInt,
        owner_id -> BigInt,
        action -> Text,
        page -> Text,
        body -> Text,
        kept_at -> Timestamp,
        form_key -> Text,
    }
}

// Strengths.

diesel::table! {
    skill_takes (id) {
        id -> BigInt,
        client_id -> BigInt,
        begun_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    skill_pages (id) {
        id -> BigInt,
        client_id -> BigInt,
        take_id -> BigInt,
        family -> Text,
        revision -> Integer,
    }
}

diesel::table! {
    skill_answers (id) {
        id -> BigInt,
        client_id -> BigInt,
        take_id -> BigInt,
        skill -> Text,
        proficiency -> Nullable<Integer>,
        energy -> Nullable<Integer>,
        target -> Nullable<Integer>,
        evidence -> Text,
    }
}

diesel::table! {
    question_sheets (id) {
        id -> BigInt,
        client_id -> BigInt,
        sheet -> Text,
        revision -> Integer,
    }
}

diesel::table! {
    question_answers (id) {
        id -> BigInt,
        client_id -> BigInt,
        question -> Text,
        body -> Text,
    }
}

diesel::table! {
    achievements (id) {
        id -> BigInt,
        client_id -> BigInt,
        achieved_on -> Nullable<Date>,
        what -> Text,
        result -> Text,
        revision -> Integer,
    }
}

// (end of strengths)

// Values.

diesel::table! {
    value_takes (id) {
        id -> BigInt,
        client_id -> BigInt,
        begun_at -> Timestamp,
        completed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    value_answers (id) {
        id -> BigInt,
        client_id -> BigInt,
        take_id -> BigInt,
        block -> Integer,
        most -> Text,
        least -> Text,
        revision -> Integer,
    }
}

diesel::table! {
    own_values (id) {
        id -> BigInt,
        client_id -> BigInt,
        name -> Text,
        meaning -> Text,
        revision -> Integer,
    }
}

diesel::table! {
    value_statements (id) {
        id -> BigInt,
        client_id -> BigInt,
        value -> Text,
        meaning -> Text,
        steer -> Text,
        honoured -> Nullable<Integer>,
        revision -> Integer,
    }
}

// (end of values)

// Direction.

diesel::table! {
    directions (id) {
        id -> BigInt,
        client_id -> BigInt,
        overarching_goal -> Text,
        why_energise -> Text,
        why_fulfil -> Text,
        why_align -> Text,
        vision_5 -> Text,
        vision_10 -> Text,
        vision_15 -> Text,
        lifestyle -> Text,
        why_in_question_since -> Nullable<Timestamp>,
        revision -> Integer,
    }
}

// (end of direction)

// Findings and priorities.

diesel::table! {
    findings (id) {
        id -> BigInt,
        client_id -> BigInt,
        question -> Text,
        learnt -> Text,
        source -> Text,
        source_name -> Text,
        found_on -> Nullable<Date>,
        thanked_on -> Nullable<Date>,
        revision -> Integer,
    }
}

diesel::table! {
    priorities (id) {
        id -> BigInt,
        client_id -> BigInt,
        list -> Text,
        title -> Text,
        note -> Text,
        finding_id -> Nullable<BigInt>,
        benefit -> Nullable<Integer>,
        motivation -> Nullable<Integer>,
        fits_values -> Nullable<Text>,
        uses_strengths -> Nullable<Text>,
        parked_at -> Nullable<Timestamp>,
        revision -> Integer,
    }
}

// (end of findings and priorities)

// Goals.

diesel::table! {
    goals (id) {
        id -> BigInt,
        client_id -> BigInt,
        state -> Text,
        title -> Text,
        horizon -> Nullable<Text>,
        kind -> Nullable<Text>,
        matters -> Text,
        desire -> Nullable<Text>,
        challenge -> Nullable<Integer>,
        specific -> Text,
        measurable -> Text,
        kpi_name -> Text,
        kpi_unit -> Text,
        kpi_baseline -> Nullable<Double>,
        kpi_target -> Nullable<Double>,
        kpi_direction -> Nullable<Text>,
        achievable -> Text,
        action_oriented -> Text,
        support -> Text,
        relevant -> Text,
        realistic -> Text,
        time_bound -> Text,
        due_on -> Nullable<Date>,
        created_at -> Timestamp,
        revision -> Integer,
        priority_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    goal_changes (id) {
        id -> BigInt,
        client_id -> BigInt,
        goal_id -> BigInt,
        state -> Text,
        due_on -> Nullable<Date>,
        reason -> Text,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    goal_links (id) {
        id -> BigInt,
        client_id -> BigInt,
        goal_id -> BigInt,
        kind -> Text,
        target -> Text,
        strength -> Text,
    }
}

diesel::table! {
    goal_obstacles (id) {
        id -> BigInt,
        client_id -> BigInt,
        goal_id -> BigInt,
        obstacle -> Text,
        response -> Text,
    }
}

diesel::table! {
    goal_kept_words (id) {
        id -> BigInt,
        client_id -> BigInt,
        goal_id -> BigInt,
        rule -> Text,
        words -> Text,
        kept_at -> Timestamp,
    }
}

diesel::table! {
    milestones (id) {
        id -> BigInt,
        client_id -> BigInt,
        goal_id -> BigInt,
        kind -> Text,
        title -> Text,
        due_on -> Nullable<Date>,
        reached_on -> Nullable<Date>,
        revision -> Integer,
    }
}

diesel::table! {
    readings (id) {
        id -> BigInt,
        client_id -> BigInt,
        goal_id -> BigInt,
        read_on -> Date,
        amount -> Double,
        note -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(goals, milestones);

// (end of goals)

// Actions.

diesel::table! {
    actions (id) {
        id -> BigInt,
        client_id -> BigInt,
        goal_id -> Nullable<BigInt>,
        title -> Text,
        kind -> Text,
        times -> Nullable<Integer>,
        period -> Nullable<Text>,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
        impact -> Text,
        resources -> Text,
        note -> Text,
        state -> Text,
        state_on -> Date,
        state_reason -> Text,
        revision -> Integer,
    }
}

diesel::table! {
    action_logs (id) {
        id -> BigInt,
        client_id -> BigInt,
        action_id -> BigInt,
        done_on -> Date,
        amount -> Integer,
        note -> Text,
    }
}

// (end of actions)

// Interviews.

diesel::table! {
    companies (id) {
        id -> BigInt,
        client_id -> BigInt,
        name -> Text,
        role -> Text,
        mission -> Text,
        stated_values -> Text,
        culture -> Text,
        plans -> Text,
        contribution -> Text,
        questions -> Text,
        sources -> Text,
        years_experience -> Nullable<Integer>,
        current_level -> Nullable<Text>,
        target_level -> Nullable<Text>,
        created_at -> Timestamp,
        revision -> Integer,
    }
}

diesel::table! {
    answers (id) {
        id -> BigInt,
        client_id -> BigInt,
        company_id -> BigInt,
        question -> Text,
        version -> Integer,
        draft -> Text,
        talking_points -> Text,
        created_at -> Timestamp,
        edited_at -> Nullable<Timestamp>,
        ready_at -> Nullable<Timestamp>,
        revision -> Integer,
    }
}

diesel::table! {
    answer_slots (answer_id, slot) {
        answer_id -> BigInt,
        slot -> Text,
        client_id -> BigInt,
        body -> Text,
    }
}

diesel::table! {
    kept_findings (id) {
        id -> BigInt,
        client_id -> BigInt,
        answer_id -> BigInt,
        fingerprint -> Text,
        reason -> Text,
        kept_at -> Timestamp,
    }
}

diesel::table! {
    rehearsals (id) {
        id -> BigInt,
        client_id -> BigInt,
        answer_id -> BigInt,
        answer_revision -> Integer,
        rehearsed_at -> Timestamp,
        seconds -> Integer,
        confident -> Text,
        keen -> Text,
        clear -> Text,
        differently -> Text,
    }
}

// (end of interviews)

// Caseload and notes.

diesel::table! {
    ways_in (client_id) {
        client_id -> BigInt,
        way -> Text,
        chosen_at -> Timestamp,
    }
}

diesel::table! {
    last_looks (id) {
        id -> BigInt,
        client_id -> BigInt,
        coach_id -> BigInt,
        looked_at -> Timestamp,
    }
}

diesel::table! {
    notes (id) {
        id -> BigInt,
        client_id -> BigInt,
        coach_id -> BigInt,
        body -> Text,
        written_at -> Timestamp,
        revision -> Integer,
    }
}

// (end of caseload and notes)

diesel::table! {
    calendars (client_id) {
        client_id -> BigInt,
        shows -> Text,
        checks_in_from -> Nullable<Date>,
        token_hash -> Nullable<Text>,
        address_made_at -> Nullable<Timestamp>,
        revision -> Integer,
    }
}

diesel::table! {
    trail (id) {
        id -> BigInt,
        client_id -> BigInt,
        actor_id -> Nullable<BigInt>,
        actor_name -> Text,
        what -> Text,
        about -> Text,
        at -> Timestamp,
    }
}

// What is counted beside what it belongs to.
diesel::allow_tables_to_appear_in_same_query!(skill_takes, skill_answers);
diesel::allow_tables_to_appear_in_same_query!(actions, action_logs);
diesel::allow_tables_to_appear_in_same_query!(companies, answers);
diesel::allow_tables_to_appear_in_same_query!(people, submissions);

// Names stand beside almost everything, so any room may look one up with its own rows.
diesel::allow_tables_to_appear_in_same_query!(people, engagements);
diesel::allow_tables_to_appear_in_same_query!(people, comments);
diesel::allow_tables_to_appear_in_same_query!(people, looks);
