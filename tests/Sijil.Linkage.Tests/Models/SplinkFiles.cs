namespace Sijil.Linkage.Tests.Models;

/// <summary>Settings in the forms that Splink's versions save them in; invented.</summary>
internal static class SplinkFiles
{
    public const string Four = """
        {
            "link_type": "dedupe_only",
            "probability_two_random_records_match": 0.003,
            "retain_matching_columns": true,
            "retain_intermediate_calculation_columns": false,
            "additional_columns_to_retain": [],
            "sql_dialect": "duckdb",
            "linker_uid": "a1b2c3d4",
            "em_convergence": 0.0001,
            "max_iterations": 25,
            "bayes_factor_column_prefix": "bf_",
            "unique_id_column_name": "unique_id",
            "source_dataset_column_name": "source_dataset",
            "blocking_rules_to_generate_predictions": [
                { "blocking_rule": "(l.\"first_name\" = r.\"first_name\") AND (l.\"city\" = r.\"city\")", "sql_dialect": "duckdb" },
                { "blocking_rule": "l.\"surname\" = r.\"surname\"", "sql_dialect": "duckdb", "salting_partitions": 3 },
                { "blocking_rule": "l.\"dob\" = r.\"dob\"", "sql_dialect": "duckdb" }
            ],
            "comparisons": [
                {
                    "output_column_name": "first_name",
                    "comparison_levels": [
                        { "sql_condition": "\"first_name_l\" IS NULL OR \"first_name_r\" IS NULL", "label_for_charts": "first_name is NULL", "is_null_level": true },
                        { "sql_condition": "\"first_name_l\" = \"first_name_r\"", "label_for_charts": "Exact match on first_name", "m_probability": 0.49, "u_probability": 0.006, "fix_m_probability": true, "tf_adjustment_column": "first_name", "tf_adjustment_weight": 1.0, "tf_minimum_u_value": 0.001 },
                        { "sql_condition": "jaro_winkler_similarity(\"first_name_l\", \"first_name_r\") >= 0.92", "label_for_charts": "Jaro-Winkler >= 0.92", "m_probability": 0.3, "u_probability": 0.014, "tf_adjustment_column": "first_name", "tf_adjustment_weight": 0.5, "tf_minimum_u_value": 0.001 },
                        { "sql_condition": "ELSE", "label_for_charts": "All other comparisons", "m_probability": 0.21, "u_probability": 0.98 }
                    ],
                    "comparison_description": "NameComparison"
                },
                {
                    "output_column_name": "dob",
                    "comparison_levels": [
                        { "sql_condition": "try_strptime(\"dob_l\", '%Y-%m-%d') IS NULL OR try_strptime(\"dob_r\", '%Y-%m-%d') IS NULL", "label_for_charts": "transformed dob is NULL", "is_null_level": true },
                        { "sql_condition": "\"dob_l\" = \"dob_r\"", "label_for_charts": "Exact match on dob", "m_probability": 0.6, "u_probability": 0.002 },
                        { "sql_condition": "levenshtein(CAST(\"dob_l\" AS TEXT), CAST(\"dob_r\" AS TEXT)) <= 1", "label_for_charts": "one digit", "m_probability": 0.2, "u_probability": 0.003 },
                        { "sql_condition": "ABS(EPOCH(try_strptime(\"dob_l\", '%Y-%m-%d')) - EPOCH(try_strptime(\"dob_r\", '%Y-%m-%d'))) <= 31557600.0", "label_for_charts": "a year", "m_probability": 0.1, "u_probability": 0.02 },
                        { "sql_condition": "ELSE", "label_for_charts": "All other comparisons", "m_probability": 0.1, "u_probability": 0.975 }
                    ]
                },
                {
                    "output_column_name": "email",
                    "comparison_levels": [
                        { "sql_condition": "\"email_l\" IS NULL OR \"email_r\" IS NULL", "label_for_charts": "email is NULL", "is_null_level": true },
                        { "sql_condition": "\"email_l\" = \"email_r\"", "label_for_charts": "Exact match on email", "m_probability": 0.55, "u_probability": 0.002, "tf_adjustment_column": "email", "tf_adjustment_weight": 1.0 },
                        { "sql_condition": "NULLIF(regexp_extract(\"email_l\", '^[^@]+', 0), '') = NULLIF(regexp_extract(\"email_r\", '^[^@]+', 0), '')", "label_for_charts": "Exact match on username", "m_probability": 0.22, "u_probability": 0.001 },
                        { "sql_condition": "jaro_winkler_similarity(NULLIF(regexp_extract(\"email_l\", '^[^@]+', 0), ''), NULLIF(regexp_extract(\"email_r\", '^[^@]+', 0), '')) >= 0.88", "label_for_charts": "username alike", "m_probability": 0.02, "u_probability": 0.0006 },
                        { "sql_condition": "ELSE", "label_for_charts": "All other comparisons", "m_probability": 0.21, "u_probability": 0.9964 }
                    ]
                }
            ]
        }
        """;

    public const string Three = """
        {
            "link_type": "link_only",
            "comparisons": [
                {
                    "output_column_name": "name",
                    "comparison_levels": [
                        { "sql_condition": "\"name_l\" IS NULL OR \"name_r\" IS NULL OR \"born_l\" IS NULL OR \"born_r\" IS NULL", "label_for_charts": "Null", "is_null_level": true },
                        { "sql_condition": "lower(\"name_l\") = lower(\"name_r\")", "label_for_charts": "Exact match name", "m_probability": 0.5, "u_probability": 0.01 },
                        { "sql_condition": "damerau_levenshtein(lower(\"name_l\"), lower(\"name_r\")) <= 1", "label_for_charts": "one letter", "m_probability": "level not observed in training dataset", "u_probability": 0.02 },
                        { "sql_condition": "\n            abs(date_diff('month',\n                strptime(\"born_l\", '%Y-%m-%d'),\n                strptime(\"born_r\", '%Y-%m-%d'))\n                ) <= 1\n        ", "label_for_charts": "Within 1 month", "m_probability": 0.1, "u_probability": 0.01 },
                        { "sql_condition": "ELSE", "label_for_charts": "All other comparisons", "m_probability": 0.3, "u_probability": 0.9 }
                    ],
                    "comparison_description": "a custom one"
                },
                {
                    "output_column_name": "place",
                    "comparison_levels": [
                        { "sql_condition": "(\"lat_l\" IS NULL OR \"lat_r\" IS NULL) AND (\"long_l\" IS NULL OR \"long_r\" IS NULL)", "label_for_charts": "Null", "is_null_level": true },
                        { "sql_condition": "\n cast(\n acos(\n \n case\n when (\n sin( radians(\"lat_l\") ) * sin( radians(\"lat_r\") ) +\n cos( radians(\"lat_l\") ) * cos( radians(\"lat_r\") )\n * cos( radians(\"long_r\" - \"long_l\") )\n ) > 1 then 1\n when (\n sin( radians(\"lat_l\") ) * sin( radians(\"lat_r\") ) +\n cos( radians(\"lat_l\") ) * cos( radians(\"lat_r\") )\n * cos( radians(\"long_r\" - \"long_l\") )\n ) < -1 then -1\n else (\n sin( radians(\"lat_l\") ) * sin( radians(\"lat_r\") ) +\n cos( radians(\"lat_l\") ) * cos( radians(\"lat_r\") )\n * cos( radians(\"long_r\" - \"long_l\") )\n )\n end\n ) * 6371\n as float\n )\n <= 5", "label_for_charts": "Distance less than 5km" },
                        { "sql_condition": "ELSE", "label_for_charts": "All other comparisons" }
                    ]
                }
            ],
            "blocking_rules_to_generate_predictions": ["l.born = r.born"],
            "probability_two_random_records_match": 0.0001,
            "max_iterations": 20
        }
        """;
}
