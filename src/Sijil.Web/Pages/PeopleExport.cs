using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Sijil.Casebook.Publishing.Release;

namespace Sijil.Web.Pages;

/// <summary>The people who are found, as a table; that it was given out is put on record.</summary>
internal static class PeopleExport
{
    private const int Rows = 5_000;

    private static readonly string[] Header =
    [
        "person_id",
        "name_arabic",
        "name_latin",
        "sex",
        "age",
        "death",
        "place",
        "lists",
        "records",
    ];

    public static async Task Send(Visit visit)
    {
        var people = (await visit.Desk.People).All(PeopleQuery.Asked(visit));
        var response = visit.Context.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"people.csv\"";
        var rows = people.Select(p =>
            (string[])
                [
                    p.Id,
                    p.NameArabic,
                    p.NameLatin,
                    p.Sex,
                    p.Age,
                    p.Death,
                    p.Place,
                    string.Join(';', p.Lists),
                    p.Records.ToString(CultureInfo.InvariantCulture),
                ]
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        foreach (var chunk in rows.Prepend(Header).Chunk(Rows))
        {
            var bytes = PublicTables.Csv(chunk);
            hash.AppendData(bytes);
            length += bytes.Length;
            await response.Body.WriteAsync(bytes, visit.Context.RequestAborted);
        }

        if (HttpMethods.IsGet(visit.Context.Request.Method))
        {
            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            visit.Desk.Book.RecordExport(sha256, length, "people.csv", visit.Session.Actor);
        }
    }
}
