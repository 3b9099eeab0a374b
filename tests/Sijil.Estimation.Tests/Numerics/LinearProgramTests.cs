using Sijil.Estimation.Numerics;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Tests.Numerics;

public class LinearProgramTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Systems_that_can_be_seen_through_are_decided_rightly()
    {
        LinearProgram
            .HasSolution(
                [
                    [1, 1],
                ],
                [2],
                Tolerance
            )
            .ShouldBeTrue();
        LinearProgram
            .HasSolution(
                [
                    [1, 1],
                ],
                [-2],
                Tolerance
            )
            .ShouldBeFalse();
        LinearProgram
            .HasSolution(
                [
                    [1, -1],
                    [1, 1],
                ],
                [0, 2],
                Tolerance
            )
            .ShouldBeTrue();
        LinearProgram
            .HasSolution(
                [
                    [1, 1],
                    [1, 1],
                ],
                [1, 2],
                Tolerance
            )
            .ShouldBeFalse();
        LinearProgram
            .HasSolutionAtLeastOne(
                [
                    [1, -2],
                ],
                Tolerance
            )
            .ShouldBeTrue();
        LinearProgram
            .HasSolutionAtLeastOne(
                [
                    [1, 2],
                ],
                Tolerance
            )
            .ShouldBeFalse();
        LinearProgram
            .HasSolutionWith(
                [
                    [1, -1, 0],
                    [0, 0, 1],
                ],
                0,
                Tolerance
            )
            .ShouldBeTrue();
        LinearProgram
            .HasSolutionWith(
                [
                    [1, -1, 0],
                    [0, 0, 1],
                ],
                2,
                Tolerance
            )
            .ShouldBeFalse();
    }

    // In the plane G x = b has a solution x ≥ 0 exactly when b lies between two of the columns or on one: every pair is tried.
    [Fact]
    public void In_the_plane_it_agrees_with_trying_every_pair_of_columns()
    {
        var random = new RandomStream(5);
        var solvable = 0;
        for (var trial = 0; trial < 2000; trial++)
        {
            double Small() => random.Below(7) - 3.0;
            double[][] system =
            [
                [Small(), Small(), Small(), Small()],
                [Small(), Small(), Small(), Small()],
            ];
            double[] right = [Small(), Small()];

            var expected = SomePairSolves(system, right);

            solvable += expected ? 1 : 0;
            LinearProgram.HasSolution(system, right, Tolerance).ShouldBe(expected);
        }

        solvable.ShouldBeInRange(600, 1900);
    }

    private static bool SomePairSolves(double[][] system, double[] right)
    {
        for (var a = 0; a < 4; a++)
        {
            for (var b = 0; b < 4; b++)
            {
                var determinant = (system[0][a] * system[1][b]) - (system[0][b] * system[1][a]);
                var first = (right[0] * system[1][b]) - (system[0][b] * right[1]);
                var second = (system[0][a] * right[1]) - (right[0] * system[1][a]);
                if (determinant != 0 && first / determinant >= 0 && second / determinant >= 0)
                {
                    return true;
                }
            }

            // One column alone, in its own direction.
            if (
                (system[0][a] * right[1]) == (system[1][a] * right[0])
                && (system[0][a] * right[0]) + (system[1][a] * right[1]) > 0
            )
            {
                return true;
            }
        }

        return right[0] == 0 && right[1] == 0;
    }
}
